using Bot.Knowledge.Retrieval;
using Bot.Storage;

namespace Bot.Insight;

/// <param name="Conversations">Different ones that asked about it.</param>
internal sealed record SubjectGroup(IReadOnlyList<string> Words, int Conversations);

/// <param name="Others">Conversations whose questions are in no group.</param>
internal sealed record Subjects(IReadOnlyList<SubjectGroup> Groups, int Others);

/// <summary>
/// Groups questions by the words that they share: first by the pair of words that most conversations have in common, then the rest by the next
/// pair, at last by single words. Every word of a group's name stands in at least the smallest number of conversations, so none is one person's.
/// </summary>
internal static class SubjectGroups
{
    private const int MostGroups = 25;
    // The newest; each round counts their pairs of words anew.
    private const int MostQuestions = 5000;
    private const int MostNameWords = 4;

    public static Subjects Find(IReadOnlyList<AskedQuestion> asked, int smallest)
    {
        var left = asked.Where(one => one.Words.Count > 0).Take(MostQuestions).Select(one => new Line(one.Conversation, one.Words)).ToList();
        List<SubjectGroup> groups = [];
        foreach (var size in new[] { 2, 1 })
        {
            while (groups.Count < MostGroups && Best(left, size, smallest) is { } shared)
            {
                var members = left.Where(line => shared.All(line.Forms.ContainsKey)).ToHashSet();
                groups.Add(new SubjectGroup(Name(members, shared, smallest), Count(members)));
                left.RemoveAll(members.Contains);
            }
        }
        return new Subjects([.. groups.OrderByDescending(group => group.Conversations).ThenBy(group => group.Words[0], StringComparer.Ordinal)], Count(left));
    }

    private static string[]? Best(List<Line> lines, int size, int smallest)
    {
        Dictionary<(string, string), HashSet<string>> seen = [];
        foreach (var line in lines)
        {
            foreach (var key in Keys(line, size))
            {
                if (!seen.TryGetValue(key, out var conversations)) seen.Add(key, conversations = new HashSet<string>(StringComparer.Ordinal));
                conversations.Add(line.Conversation);
            }
        }
        var best = seen.Where(pair => pair.Value.Count >= smallest)
            .OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key.Item1, StringComparer.Ordinal).ThenBy(pair => pair.Key.Item2, StringComparer.Ordinal)
            .Select(pair => pair.Key).FirstOrDefault();
        return best == default ? null : size == 1 ? [best.Item1] : [best.Item1, best.Item2];
    }

    private static IEnumerable<(string, string)> Keys(Line line, int size)
    {
        var stems = line.Forms.Keys.Order(StringComparer.Ordinal).ToList();
        return size == 1 ? stems.Select(stem => (stem, "")) : stems.SelectMany((first, at) => stems.Skip(at + 1).Select(second => (first, second)));
    }

    // The shared words, and up to two more that most of the group's conversations use.
    private static IReadOnlyList<string> Name(IReadOnlyCollection<Line> members, string[] shared, int smallest)
    {
        var most = Math.Max(smallest, Count(members) / 2);
        var more = members.SelectMany(line => line.Forms.Keys.Except(shared).Select(stem => (Stem: stem, line.Conversation))).Distinct()
            .GroupBy(pair => pair.Stem).Where(group => group.Count() >= most)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key);
        return [.. shared.Concat(more).Take(MostNameWords).Select(stem => Form(members, stem, smallest))];
    }

    // The form that most use; where no form is common enough, the stem itself.
    private static string Form(IReadOnlyCollection<Line> members, string stem, int smallest) =>
        members.Where(line => line.Forms.ContainsKey(stem)).Select(line => (Form: line.Forms[stem], line.Conversation)).Distinct()
            .GroupBy(pair => pair.Form).Where(group => group.Count() >= smallest)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key).FirstOrDefault() ?? stem;

    private static int Count(IEnumerable<Line> lines) => lines.Select(line => line.Conversation).Distinct(StringComparer.Ordinal).Count();

    private sealed class Line(string conversation, IReadOnlyList<string> words)
    {
        public string Conversation => conversation;

        /// <summary>Stems, each with the form that was typed.</summary>
        public IReadOnlyDictionary<string, string> Forms { get; } =
            words.GroupBy(ContentWords.StemOf).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }
}
