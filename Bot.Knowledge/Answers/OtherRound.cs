using System.Globalization;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers;

/// <summary>"What about the 2021 one" after the round of 2022: the same thing in another year, where an entry tells of that.</summary>
internal static class OtherRound
{
    /// <returns>The other entry's name; null where the words name no other year, or an entry of their own.</returns>
    public static string? NameIn(string text, Entry last, KnowledgeSnapshot snapshot)
    {
        var name = QuotingComposer.ShortName(last);
        if (snapshot.Read(text).Years is not [var year] || snapshot.Read(name).Years is not [var had, ..] || had == year || NamedEntries.In(snapshot).Find(text).Count > 0) return null;
        var wanted = year.ToString(CultureInfo.InvariantCulture);
        var renamed = name.Replace(had.ToString(CultureInfo.InvariantCulture), wanted, StringComparison.Ordinal);
        return snapshot.Search(new SearchQuery(renamed) { Count = 1 }) is [var best] && best.Entry != last && best.Entry.Title.Contains(wanted, StringComparison.Ordinal)
            ? QuotingComposer.ShortName(best.Entry)
            : null;
    }
}
