using Bot.Dialogs.Intents.Reading;

namespace Bot.Dialogs.Intents;

/// <summary>
/// The words in which people say what has few ways of being said: "help", "skip", "go back", "thanks". A subject among them that such a wish never has
/// ("help with excel", "is agile taught anywhere") speaks against it, however much the rest speaks for it.
/// </summary>
/// <param name="said">Each word with an intent in whose examples it stands.</param>
internal sealed class ClosedSets(IEnumerable<(string Word, Intent Intent)> said)
{
    // One strange word makes a closed wish about four times less likely. More, and slips of the keyboard count too much.
    private const double Against = 1.3;

    private static readonly Intent[] _closed =
    [
        Intent.Help, Intent.Cancel, Intent.StartAgain, Intent.Back, Intent.Skip, Intent.Repeat, Intent.Why, Intent.Yes, Intent.No, Intent.Greeting, Intent.Thanks, Intent.Goodbye, Intent.Correct,
        Intent.Injection, Intent.Abuse, Intent.Complaint, Intent.SmallTalk, Intent.Feedback, Intent.Refine,
    ];

    public IReadOnlyDictionary<string, Intent[]> Words { get; } = said.Where(pair => _closed.Contains(pair.Intent)).GroupBy(pair => pair.Word, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Select(pair => pair.Intent).Distinct().Order().ToArray(), StringComparer.Ordinal);

    /// <summary>Takes from the scores of closed intents for each subject that they do not have.</summary>
    /// <param name="tagged">The utterance with concepts in the place of their words.</param>
    public void Weigh(IReadOnlyList<string> tagged, double[] scores)
    {
        foreach (var word in tagged.Where(ReadUtterance.IsSubject))
        {
            var known = Words.GetValueOrDefault(word, []);
            foreach (var intent in _closed.Except(known)) scores[(int)intent] -= Against;
        }
    }
}
