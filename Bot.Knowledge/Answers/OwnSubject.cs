using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers;

/// <summary>Whether a question says by itself what it is about, or leans on what was said before: "how do I apply", "whats the pass rate".</summary>
internal sealed class OwnSubject(KnowledgeSnapshot snapshot, AnswerThresholds thresholds)
{
    // More words of substance than this name a subject of their own.
    private const int MostLeaning = 3;
    private const int LongestLeaning = 8;

    public bool IsIn(string text)
    {
        if (text.Split(' ').Length > LongestLeaning || NamedEntries.In(snapshot).Find(text).Count > 0) return true;
        var substance = AskedWords.Stems(text).Distinct().Count();
        if (substance > MostLeaning || snapshot.Read(text) is not { Terms: [] }) return true;
        if (substance <= 1) return false;
        return snapshot.Search(new SearchQuery(text) { Count = 1 }) is [var best] && Certainty.Of(text, best, snapshot) >= thresholds.Answer;
    }
}

/// <summary>How sure it is that a page is the one meant: it is likely by the search, and knows what the question is made of. Neither alone tells a gap from a find (decision 0071).</summary>
internal static class Certainty
{
    public static double Of(string text, Passage passage, KnowledgeSnapshot snapshot) => (passage.Confidence + WordRarity.In(snapshot).Explained(text, passage.Entry)) / 2;
}
