using Bot.Dialogs.Talk;
using Bot.Knowledge;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Dialogs.Person;

/// <summary>Which skill a request is about, so that it finds its team.</summary>
internal sealed class CaseTopic(KnowledgeBase knowledge)
{
    private const int Passages = 3;

    /// <returns>Null where nothing in the knowledge base is near.</returns>
    public Skill? Of(string request, TalkState said)
    {
        var entries = knowledge.Search(new SearchQuery(request) { Count = Passages }).Select(passage => passage.Entry)
            .Concat(knowledge.Entries.Where(entry => entry.Id == said.LastEntryId));
        // A skill that is named says more than pages that lie near.
        return knowledge.Current.Read(request).Skills.Concat(entries.SelectMany(entry => entry.Skills.Take(1))).Select(knowledge.Taxonomy.Skill).FirstOrDefault(skill => skill is not null);
    }

    /// <summary>The skill's id and those of the wider ones above it, nearest first.</summary>
    public IReadOnlyList<string> WithWider(Skill? topic)
    {
        List<string> ids = topic is null ? [] : [topic.Id];
        for (var i = 0; i < ids.Count; i++) ids.AddRange((knowledge.Taxonomy.Skill(ids[i])?.Broader ?? []).Except(ids));
        return ids;
    }
}
