using System.Text.Json;
using Bot.Channels.DirectLine;

namespace Bot.Desk.Api;

/// <summary>The body of every action: each reads the fields that it needs. A field that is missing is empty.</summary>
/// <param name="Key">The caller's own name for this action: the same again is the same action.</param>
internal sealed record MoveRequest(
    string? Key, string? Text, IReadOnlyList<string>? Mentions, string? Colleague, string? Team, string? Why, long? UpTo, string? Outcome, IReadOnlyList<string>? Tags)
{
    public const int LongestText = 4000;
    private const int LargestBody = 64 * 1024;
    private const int LongestKey = 100;
    private const int LongestName = 200;
    private const int MostNames = 20;

    public string Words => Text?.Trim() ?? "";

    public static async Task<MoveReading> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await BoundedBody.ReadAsync(request, LargestBody, cancellationToken) is not { } body) return new MoveReading.Refused(DeskProblem.TooLarge(LargestBody));
        try
        {
            return (body.Length == 0 ? Empty : JsonSerializer.Deserialize(body, DeskJson.Default.MoveRequest)) switch
            {
                null => new MoveReading.Refused(DeskProblem.Bad("The body is a JSON object.")),
                var read => read.Fault() is { } fault ? new MoveReading.Refused(DeskProblem.Bad(fault)) : new MoveReading.Read(read),
            };
        }
        catch (JsonException)
        {
            return new MoveReading.Refused(DeskProblem.Bad("The body is a JSON object with the fields of this action."));
        }
    }

    private static MoveRequest Empty { get; } = new(null, null, null, null, null, null, null, null, null);

    private string? Fault() => this switch
    {
        { Text.Length: > LongestText } => $"The text must be {LongestText:N0} characters or fewer.",
        { Key.Length: > LongestKey } => $"The key must be {LongestKey} characters or fewer.",
        { Colleague.Length: > LongestName } or { Team.Length: > LongestName } or { Why.Length: > LongestName } or { Outcome.Length: > LongestName } =>
            $"A field must be {LongestName} characters or fewer.",
        { Mentions.Count: > MostNames } or { Tags.Count: > MostNames } => $"A list must have {MostNames} items or fewer.",
        _ when (Mentions ?? []).Concat(Tags ?? []).Any(one => one is null || one.Length is 0 or > LongestName) => $"An item of a list must be 1 to {LongestName} characters.",
        _ => null,
    };
}

internal abstract record MoveReading
{
    private MoveReading() { }

    internal sealed record Read(MoveRequest Request) : MoveReading;

    internal sealed record Refused(IResult Answer) : MoveReading;
}
