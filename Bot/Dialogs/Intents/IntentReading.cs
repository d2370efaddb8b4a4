namespace Bot.Dialogs.Intents;

/// <summary>What an utterance asks for, part by part in the order in which it was said.</summary>
/// <param name="Parts">At least one.</param>
internal sealed record IntentReading(IReadOnlyList<ReadPart> Parts)
{
    private static readonly HashSet<Intent> _social = [Intent.Greeting, Intent.Thanks, Intent.Goodbye, Intent.SmallTalk];

    /// <summary>The first part that asks for something; the first of all where none does.</summary>
    public ReadPart Main => Parts.FirstOrDefault(part => !IsSocial(part.Intent)) ?? Parts[0];

    /// <summary>What is said for manners' sake: it is acknowledged, and never stands in the way of the rest.</summary>
    public static bool IsSocial(Intent intent) => _social.Contains(intent);
}

/// <param name="Words">The person's own words for this part.</param>
/// <param name="Belief">0 to 1.</param>
internal sealed record ReadPart(Intent Intent, string Words, double Belief);
