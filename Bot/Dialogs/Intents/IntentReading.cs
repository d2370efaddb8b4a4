using Bot.Dialogs.Intents.Reading;
using Bot.Knowledge.Retrieval;

namespace Bot.Dialogs.Intents;

/// <summary>What an utterance asks for, part by part in the order in which it was said.</summary>
/// <param name="Parts">At least one.</param>
/// <param name="Whole">The words of all parts together.</param>
internal sealed record IntentReading(IReadOnlyList<ReadPart> Parts, ReadUtterance Whole)
{
    // "Would an HEO do?" asks about the answer; a question of its own has a subject too.
    private const int ShortestOwnQuestion = 5;
    private const int LeastSubjects = 2;

    private static readonly HashSet<Intent> _social = [Intent.Greeting, Intent.Thanks, Intent.Goodbye, Intent.SmallTalk];

    /// <summary>The first part that asks for something; the first of all where none does.</summary>
    public ReadPart Main => Parts.FirstOrDefault(part => !IsSocial(part.Intent)) ?? Parts[0];

    /// <summary>True for the form of a question, also where its first word is misspelt. "Can you find me a course?" is a request.</summary>
    public bool IsQuestion => Whole.Words is [.., "?"] || Forms.IsQuestion(Whole.Words);

    /// <summary>True for a whole question that brings its own subject: whatever else stands in it, it is no answer to a small question of ours.</summary>
    public bool IsOwnQuestion =>
        Main.Intent is Intent.Ask or Intent.Compare && Forms.IsQuestion(Whole.Words) && Whole.Words.Count >= ShortestOwnQuestion && Whole.Tagged.Count(ReadUtterance.IsSubject) >= LeastSubjects;

    /// <summary>True where the words speak of something: a thing that the knowledge base names, or words of English that carry a subject.</summary>
    public bool HasSubject => Whole.Tagged.Any(word => word.StartsWith('<')) || Whole.Words.Count(word => ReadUtterance.IsSubject(word) && EnglishWords.IsKnown(word)) >= LeastSubjects;

    /// <summary>What is said for manners' sake: it is acknowledged, and never stands in the way of the rest.</summary>
    public static bool IsSocial(Intent intent) => _social.Contains(intent);
}

/// <param name="Words">The person's own words for this part.</param>
/// <param name="Belief">0 to 1.</param>
internal sealed record ReadPart(Intent Intent, string Words, double Belief);
