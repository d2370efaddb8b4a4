using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers.Steps;

/// <summary>Meets a sensitive subject with the contacts of the knowledge base, before anything is looked up.</summary>
internal sealed class SensitiveStep(KnowledgeBase knowledge) : IAnswerStep
{
    private const int MostContacts = 4;

    public Task<Answer?> RunAsync(AnswerTurn turn, CancellationToken cancellationToken)
    {
        if (SensitiveSubject.In(turn.Text) is not { } subject) return Task.FromResult<Answer?>(null);
        var contacts = knowledge.Current.Entries
            .Where(entry => entry.Sensitive is not null)
            .OrderByDescending(entry => entry.Sensitive == subject.Topic).ThenBy(entry => entry.Sensitive == "crisis" ? 1 : 2).ThenBy(entry => entry.Id, StringComparer.Ordinal)
            .Take(MostContacts)
            .Select(entry => new Passage($"{entry.Id}#0", entry, [], entry.Sections[0].Text, 1, 1, ["contact for a sensitive subject"]));
        return Task.FromResult<Answer?>(new Answer.Refused(subject.Topic, subject.Words, [.. contacts]));
    }
}
