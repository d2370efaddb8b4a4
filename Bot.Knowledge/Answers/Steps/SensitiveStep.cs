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
        var contacts = knowledge.Current.Entries
            .Where(entry => entry.Sensitive is not null)
            .OrderByDescending(entry => entry.Id == _first.GetValueOrDefault(subject.Topic)).ThenByDescending(entry => entry.Sensitive == subject.Topic)
            .ThenByDescending(entry => entry.Sensitive == "crisis").ThenBy(entry => entry.Id, StringComparer.Ordinal)
            .Take(MostContacts)
            .Select(entry => new Passage($"{entry.Id}#0", entry, [], Routes(entry), 1, 1, ["contact for a sensitive subject"]));
        return Task.FromResult<Answer?>(new Answer.Refused(subject.Topic, subject.Words, [.. contacts]));
    }

    // The opening, then every section that says whom to go to and how; never what a page says about itself.
    private static string Routes(Entry entry)
    {
        List<string> routes = [];
        foreach (var section in entry.Sections.Where((section, i) => i == 0 || !Aside().IsMatch(section.HeadingPath[^1])))
        {
            foreach (var sentence in SentenceSplitter.Split(section.Text).Where(sentence => !StrangeOrder.In(sentence)))
            {
                if (routes.Sum(route => route.Length + 1) + sentence.Length > LongestContact) return string.Join('\n', routes);
                routes.Add(sentence);
            }
        }
        return string.Join('\n', routes);
    }

    [GeneratedRegex(@"^(About|How current|Caveats|Skills|Who (it|they) (is|are|was|were) for|Where to read|What is not|Example)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Aside();
}
