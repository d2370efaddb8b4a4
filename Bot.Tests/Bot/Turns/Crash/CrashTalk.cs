namespace Bot.Tests.Host.Turns.Crash;

/// <param name="Expects">Stands in a reply to it, when every turn before it took effect exactly once.</param>
/// <param name="Free">Answered alike whatever was said before: it may overtake, or be overtaken by, another free line.</param>
internal sealed record CrashLine(string Says, string Expects, bool Free = false);

/// <summary>
/// What each person says in a crash run: once through the recommendation's steps, then rounds of questions and a request for a person that is
/// taken back, and in the end a request that is sent. Another dialog joins the runs by its lines here.
/// </summary>
internal static class CrashTalk
{
    public const string AsksForPerson = "speak to a person";

    public static IReadOnlyList<CrashLine> First { get; } =
    [
        new("Find something for me to do", "?"),
        new("project delivery", "grade"),
        new("HEO", "Next step:"),
    ];

    public static IReadOnlyList<CrashLine> Round { get; } =
    [
        new("help", "**Ask**", Free: true),
        new("what did the Access programme achieve?", "65%", Free: true),
        new("find me something on project delivery, I am an HEO in Leeds", "options for project delivery", Free: true),
        new(AsksForPerson, "What should they help you with?"),
        new("my development plan", "Shall I send it?"),
        new("no", "Nothing was sent."),
        new("thanks", "welcome", Free: true),
        new("help", "**Ask**", Free: true),
    ];

    /// <summary>Leaves one case waiting.</summary>
    public static IReadOnlyList<CrashLine> Last { get; } =
    [
        new(AsksForPerson, "What should they help you with?"),
        new("my development plan", "Shall I send it?"),
        new("yes", "Your request is stored."),
    ];
}
