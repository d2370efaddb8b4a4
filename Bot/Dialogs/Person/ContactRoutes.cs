using Bot.Department;
using Bot.Dialogs.Talk;
using Bot.Knowledge;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;
using Microsoft.Extensions.Options;

namespace Bot.Dialogs.Person;

/// <summary>Whom else a person can turn to: the department's own contacts, and the pages of the knowledge base about people who can help.</summary>
internal sealed class ContactRoutes(KnowledgeBase knowledge, IOptions<DepartmentOptions> department)
{
    private const int MostContacts = 3;

    public string For(string request)
    {
        var own = department.Value.Contacts.Select(contact => $"\n- **{PlainText.Escape(contact.Name)}**: {PlainText.Escape(contact.Text)}");
        var known = knowledge.Search(new SearchQuery($"{request} line manager learning and development team") { Kinds = [EntryKind.Contact], Count = MostContacts })
            .Where(passage => passage.Entry.Sensitive is null)
            .Select(passage => $"\n- **{passage.Entry.Title}**: {NextStep(passage.Entry)}");
        return "\n\nYou can also turn to:" + string.Concat(own.Concat(known));
    }

    private static string NextStep(Entry entry)
    {
        var section = entry.Sections.FirstOrDefault(section => section.HeadingPath is [.., var heading] && heading.StartsWith("How to", StringComparison.OrdinalIgnoreCase));
        return SentenceSplitter.Split((section ?? entry.Sections[0]).Text)[0];
    }
}
