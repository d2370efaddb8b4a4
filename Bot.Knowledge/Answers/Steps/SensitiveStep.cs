using Bot.Knowledge.Answers.Checking;
using System.Text.RegularExpressions;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers.Steps;

/// <summary>Meets a sensitive subject with the contacts of the knowledge base, before anything is looked up.</summary>
internal sealed partial class SensitiveStep(KnowledgeBase knowledge) : IAnswerStep
{
    private const int MostContacts = 4;

    // Telephones and first steps of one contact; more than this is a page and not a way out.
    private const int LongestContact = 700;

    // The page for each subject that is shown first, whatever else is about it.
    private static readonly Dictionary<string, string> _first = new()
    {
        ["bullying"] = "bullying-harassment-or-discrimination",
        ["crisis"] = "urgent-help",
        ["whistleblowing"] = "raising-a-concern-under-the-civil-service-code",
        ["mental-health"] = "employee-assistance-programme-eap",
    };

    public Task<Answer?> RunAsync(AnswerTurn turn, CancellationToken cancellationToken)
    {
        if (SensitiveSubject.In(turn.Text) is not { } subject) return Task.FromResult<Answer?>(null);
        var entries = knowledge.Current.Entries
            .Where(entry => entry.Sensitive == subject.Topic || (entry.Sensitive is "crisis" or "mental-health" && subject.Topic != "whistleblowing"))
            .OrderByDescending(entry => entry.Id == _first.GetValueOrDefault(subject.Topic)).ThenByDescending(entry => entry.Sensitive == subject.Topic)
            .ThenByDescending(entry => entry.Sensitive == "crisis").ThenBy(entry => entry.Id, StringComparer.Ordinal)
            .ToList();
        return Task.FromResult<Answer?>(new Answer.Refused(subject.Topic, subject.Words, [.. Contacts(entries)]));
    }

    // The first contact with its whole way in, each other one with the one sentence that leads to it; nobody in distress reads a thing twice.
    private static IEnumerable<Passage> Contacts(List<Entry> entries)
    {
        if (entries is not [var first, ..]) yield break;
        var said = Routes(first);
        yield return Contact(first, string.Join('\n', said));
        HashSet<string> numbers = [.. said.SelectMany(Numbers)];
        foreach (var entry in entries.Skip(1).Where(entry => !said.Exists(sentence => EntryNames.StandsIn(sentence, entry))).Take(MostContacts - 1))
        {
            if (WayIn(entry, numbers) is not { } way) continue;
            numbers.UnionWith(Numbers(way));
            yield return Contact(entry, way);
        }
    }

    private static Passage Contact(Entry entry, string text) => new($"{entry.Id}#0", entry, [], text, 1, 1, ["contact for a sensitive subject"]);

    // The opening where it says more than that there is help, then every section that says whom to go to and how; never what a page says about itself.
    private static List<string> Routes(Entry entry)
    {
        var sections = entry.Sections.Where((section, i) => i == 0 || !Aside().IsMatch(section.HeadingPath[^1])).ToList();
        List<string> routes = [];
        foreach (var sentence in sections.SelectMany(section => SentenceSplitter.Split(section.Text)).Where(IsUse))
        {
            var numbers = Numbers(sentence).ToList();
            if (numbers.Count > 0 && numbers.TrueForAll(number => routes.SelectMany(Numbers).Contains(number))) continue;
            if (routes.Sum(route => route.Length + 1) + sentence.Length > LongestContact) break;
            routes.Add(sentence);
        }
        return routes;
    }

    // A number to call, else where to look.
    private static string? WayIn(Entry entry, HashSet<string> said)
    {
        var sentences = entry.Sections.Where((section, i) => i == 0 || !Aside().IsMatch(section.HeadingPath[^1])).SelectMany(section => SentenceSplitter.Split(section.Text)).Where(IsUse).ToList();
        var ways = entry.Sections.Where(section => section.HeadingPath is [.., var heading] && heading.StartsWith("How to reach", StringComparison.OrdinalIgnoreCase)).SelectMany(section => SentenceSplitter.Split(section.Text));
        return ways.Concat(sentences).FirstOrDefault(sentence => Numbers(sentence).Any(number => !said.Contains(number)) || Reaching().IsMatch(sentence));
    }

    // What was so in a year that has gone, and what only points to another page, helps nobody now.
    private static bool IsUse(string sentence) => !StrangeOrder.In(sentence) && !Idle().IsMatch(sentence);

    private static IEnumerable<string> Numbers(string sentence) => Number().Matches(sentence).Select(match => match.Value.Replace(" ", "", StringComparison.Ordinal));

    // Years are no numbers to call.
    [GeneratedRegex(@"\b(999|111|85258|0?\d{3,5} \d{3}( \d{3,4})?)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\bthere are people you can go to\b|\bentry (lists|explains|gives)\b|^For urgent support see\b|^In (19|20)\d\d\b|\bare not public\b|\bEach department uses its own\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Idle();

    [GeneratedRegex(@"\b(intranet|call|ask|go to|look|contact|talk to|speak to|find|phone|online)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reaching();

    [GeneratedRegex(@"^(About|How current|Caveats|Skills|Who (it|they) (is|are|was|were) for|Where to read|What is not|Example)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Aside();
}
