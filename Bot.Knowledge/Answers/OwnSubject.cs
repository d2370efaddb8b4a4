using System.Text.RegularExpressions;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers;

/// <summary>Whether a question says by itself what it is about, or leans on what was said before: "how do I apply", "whats the pass rate".</summary>
internal sealed partial class OwnSubject(KnowledgeSnapshot snapshot, AnswerThresholds thresholds)
{
    // More words of substance than this name a subject of their own.
    private const int MostLeaning = 3;
    private const int LongestLeaning = 8;

    public bool IsIn(string text)
    {
        if (text.Split(' ').Length > LongestLeaning || NamedEntries.In(snapshot).Find(text).Count > 0 || NamesASubject(text)) return true;
        var substance = AskedWords.Stems(text).Distinct().Count();
        if (substance > MostLeaning || snapshot.Read(text) is not { Terms: [] }) return true;
        if (substance <= 1) return false;
        return snapshot.Search(new SearchQuery(text) { Count = 1 }) is [var best] && Certainty.Of(text, best, snapshot) >= thresholds.Answer;
    }

    // "Tell me about mentoring" opens a subject, whatever was spoken of before; "tell me about the cost" does not.
    private bool NamesASubject(string text)
    {
        if (Asked().Match(text) is not { Success: true } match) return false;
        var named = Key(match.Groups["subject"].Value);
        return named.Length > 0 && (snapshot.Taxonomy.Skills.Cast<TaxonomyItem>().Concat(snapshot.Taxonomy.Formats).SelectMany(item => item.Labels)
            .Concat(snapshot.Entries.Select(entry => entry.Called).OfType<string>()).Any(label => Key(label) == named) || NamedEntries.In(snapshot).Find($"about {match.Groups["subject"].Value}").Count > 0);
    }

    private static string Key(string text) => string.Join(' ', Analyser.Words(text).Where(word => !Stopwords.IsFunction(word)).Select(Analyser.Stem));

    [GeneratedRegex(@"^\W*((ok|okay|and|now|so|then|please|also)\W+)*((can|could) you )?(tell me|talk to me|tell us|i want to know|explain|describe|what is|what are|what's|whats|info|information|details)( something| more| a bit)?( (about|on))? (the |a |an )?(?<subject>[\w][\w &'-]{1,40}?)( please| then| instead)?\W*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asked();
}

/// <summary>How sure it is that a page is the one meant: it is likely by the search, and knows what the question is made of. Neither alone tells a gap from a find (decision 0071).</summary>
internal static class Certainty
{
    public static double Of(string text, Passage passage, KnowledgeSnapshot snapshot) => (passage.Confidence + WordRarity.In(snapshot).Explained(text, passage.Entry)) / 2;
}
