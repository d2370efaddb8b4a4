using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>What a script can ask of a reply. A miss throws with what was expected and what came.</summary>
internal static class ReplyCheck
{
    internal static void Holds(bool holds, string what)
    {
        if (!holds)
            throw new InvalidOperationException(what);
    }

    internal static void SameTypeAndText(IActivity expected, IActivity actual)
    {
        Holds(expected.Type == actual.Type, $"Expected an activity of type {expected.Type}, got {Shown(actual)}.");
        if (expected is Activity { Type: ActivityTypes.Message } message)
            Text(message.Text, actual, null);
    }

    internal static void Text(string? expected, IActivity actual, string? description) =>
        Holds(
            actual.Type == ActivityTypes.Message && Trimmed(expected) == Trimmed(TextOf(actual)),
            $"Expected the text \"{expected}\", got {Shown(actual)}. {description}".TrimEnd());

    internal static void Contains(string expected, IActivity actual, string? description) =>
        Holds(
            TextOf(actual)?.Contains(expected, StringComparison.Ordinal) == true,
            $"Expected a text with \"{expected}\" in it, got {Shown(actual)}. {description}".TrimEnd());

    internal static void OneOf(string[] candidates, IActivity actual, string? description) =>
        Holds(
            candidates.Any(candidate => Trimmed(candidate) == Trimmed(TextOf(actual))),
            $"Expected one of {string.Join(", ", candidates.Select(candidate => $"\"{candidate}\""))}, got {Shown(actual)}. {description}".TrimEnd());

    internal static string Shown(IActivity? activity) =>
        activity is null ? "nothing" : TextOf(activity) is { } text ? $"{activity.Type} \"{text}\"" : activity.Type;

    private static string? TextOf(IActivity activity) => (activity as Activity)?.Text;

    private static string Trimmed(string? text) => text?.Trim() ?? "";
}
