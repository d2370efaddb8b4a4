using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Knowledge.Answers.Checking;

namespace Bot.Knowledge.Answers.Composing.Wording;

/// <summary>Whether a model's sentence may be shown: the rules for what comes out, then the same citation check that every composer is held to.</summary>
internal sealed partial class WordingCheck(PassagePack pack)
{
    private const int LongestSentence = 400;

    /// <returns>The sentence to show, or the reason why it is stopped.</returns>
    public (DraftSentence? Sentence, string? Reason) Judge(WordedSentence written)
    {
        var text = written.Text.Trim();
        if (pack.Find(written.Passage) is not { } passage) return (null, "there is no such passage");
        if (text.Length is 0 or > LongestSentence) return (null, "a sentence has 1 to 400 characters");
        if (text.EnumerateRunes().Any(IsHidden)) return (null, "the sentence holds characters that nobody can see");
        if (pack.Restored(text, written.Passage) is not { } shown) return (null, "the sentence holds an address, or a link that its passage does not hold");
        if (Marks(shown).Except(Marks(passage.Text)).Any()) return (null, "the sentence holds marks that its passage does not hold");
        if (Promise().Match(shown) is { Success: true } promise && !passage.Text.Contains(promise.Value, StringComparison.OrdinalIgnoreCase))
            return (null, "the sentence promises what its passage does not");
        var entry = passage.Entry;
        var names = new[] { entry.Title, QuotingComposer.ShortName(entry) }.Concat(entry.Aliases).ToList();
        if (CitationCheck.Objection(shown, passage.Text, names, AsOfWords.For(entry.AsOf)) is { } objection) return (null, objection);
        return (new DraftSentence(shown, passage.ChunkId, entry, passage.HeadingPath, passage.Text), null);
    }

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate;

    // What Markdown or HTML would read as more than text.
    private static IEnumerable<char> Marks(string text) => text.Where(at => at is '[' or ']' or '<' or '>' or '`' or '|' or '*' or '#' or '\\' or '~' or '{' or '}').Distinct();

    [GeneratedRegex(@"\b(i|we) (promise|guarantee|will|can confirm)\b|\byou (will|are sure to|are certain to) (get|be|receive|have|win|pass)\b|\b(i|we) (think|believe|recommend|advise)\b|\byou should\b|\bvote\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Promise();
}
