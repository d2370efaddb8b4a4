using System.Text.RegularExpressions;
using Bot.Knowledge.Answers.Checking;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers;

/// <summary>Yes or no to "can an EO do it?", worked out from the entry's rule and followed by the rule's own words.</summary>
internal static partial class GradeVerdict
{
    /// <returns>Null where the question asks no such thing, or where the entry has no rule about grades or is closed.</returns>
    public static string? Of(string question, Entry entry, bool isFollowUp, KnowledgeSnapshot snapshot)
    {
        if (entry.Status == EntryStatus.Closed || !(isFollowUp || (Asks().IsMatch(question) && !AsksWhat(question)))) return null;
        var rules = entry.Eligibility.Where(rule => rule.Kind == RuleKind.Grade).ToList();
        if (rules.Count == 0) return null;
        var grades = GradesIn(question, snapshot);
        if (grades.Count == 0 || !(isFollowUp || NamedEntries.In(snapshot).Find(question).Any(name => name.Entry == entry))) return null;
        return $"{string.Join(' ', grades.Select(grade => Verdict(grade, rules, entry, snapshot.Taxonomy)))} The rule: “{string.Join(' ', rules.Select(rule => rule.Text))}”";
    }

    /// <summary>Grades that a question asks about; those within a name ("Directors Leadership Programme") are not meant.</summary>
    public static IReadOnlyList<string> GradesIn(string question, KnowledgeSnapshot snapshot)
    {
        var words = Tokeniser.Words(TextNormaliser.Clean(question));
        foreach (var name in NamedEntries.In(snapshot).Find(question).Reverse()) words.RemoveRange(name.Position, name.Length);
        // Small letters are common in chat: "can an heo apply".
        var ids = snapshot.Taxonomy.Grades.ToDictionary(grade => grade.Id, StringComparer.OrdinalIgnoreCase);
        var text = string.Join(' ', words.Select(word => ids.TryGetValue(word.TrimEnd('s', 'S'), out var grade) ? grade.Id : word));
        // A deputy director and a director general are no directors.
        var isDirector = !OtherDirector().IsMatch(text);
        return [.. snapshot.Read(text).Grades.Where(id => id.All(c => char.IsUpper(c) || char.IsDigit(c)) && (isDirector || id != "SCS2"))];
    }

    /// <summary>True for "does Level 3 mean HEO", which asks about grades in general.</summary>
    public static bool IsEquated(string question) => Equates().IsMatch(question) && NumberedItem.IsIn(question) && ClaimReader.Read(question).Any(claim => claim.Kind == ClaimKind.Grade);

    /// <returns>"Does Level 3 mean HEO" beside a page that speaks of no HEO: what stays open, in words to show; null for nothing.</returns>
    public static string? MissingFrom(string question, IReadOnlyList<DraftSentence> sentences)
    {
        if (!Equates().IsMatch(question)) return null;
        var grade = ClaimReader.Read(question).FirstOrDefault(claim => claim.Kind == ClaimKind.Grade && !sentences.Any(sentence => ClaimReader.Read(sentence.Text).Contains(claim)));
        return grade is null ? null : $"whether it means {question[grade.Position..grade.End]}";
    }

    private static string Verdict(string id, List<EligibilityRule> rules, Entry entry, Taxonomy taxonomy)
    {
        var grade = taxonomy.Grades.First(item => item.Id == id);
        var name = id is ['G', _] or ['S', 'C', 'S', ..] ? grade.Name : id;
        var spoken = SpokenName.Of(entry);
        var subject = spoken.Text;
        var isDated = entry.Status == EntryStatus.Dated;
        var date = isDated && AsOfWords.For(entry.AsOf) is { } asOf ? $" (as of {asOf})" : "";
        return Coverage.Of(id, [.. rules.SelectMany(rule => rule.AnyOf)], taxonomy.Grades) switch
        {
            true => $"Yes, by grade: {subject} {(isDated ? spoken.Was : spoken.Be)} open to {name}{date}.",
            false when rules.Exists(rule => rule.Text.Contains("not confirmed", StringComparison.Ordinal) && rule.Text.Contains(grade.Name, StringComparison.Ordinal)) => $"Not certain: no source confirms that {subject} {(isDated ? spoken.Was : spoken.Be)} open to {name}{date}.",
            false => $"No: {subject} {(isDated ? spoken.Was : spoken.Be)} not open to {name}{date}.",
            null => $"It depends: {subject} {(isDated ? spoken.Was : spoken.Be)} open to part of the {name}{date}.",
        };
    }

    [GeneratedRegex(@"\b(deputy directors?|directors? general)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherDirector();

    // "Who ran it for the SCS" asks for no yes or no, "what about an SEO" does.
    private static bool AsksWhat(string question) => QuestionWord().Match(question) is { Success: true } word && !word.Groups["about"].Success;

    [GeneratedRegex(@"^\W*(who|what|when|where|why|how|which)\b(?<about> about| if| grade)?", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex QuestionWord();

    [GeneratedRegex(@"\b(means?|equals?|equal to|equivalent|same as|counts? as|makes? (me|you))\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Equates();

    [GeneratedRegex(
        @"\b(can|could|may|should|am i|i'?m|i am|as an?|for|open|opens|opened|eligib\w*|allowed|need|must|only|about|join|joining|apply|applying|qualify|suitable|do it|go on|accept\w*|take[sn]?|too (junior|senior|low|high))\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asks();
}
