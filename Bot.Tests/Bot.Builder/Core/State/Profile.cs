namespace Bot.Tests.Builder.Core.State;

internal sealed class Profile
{
    public string? Name { get; set; }

    public DateOnly Born { get; set; }

    public Dictionary<string, double> Scores { get; init; } = [];
}
