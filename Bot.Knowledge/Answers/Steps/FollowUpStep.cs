using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers.Steps;

/// <summary>Reads an elliptic question against the entry of the last answer, and asks back where there is none.</summary>
internal sealed class FollowUpStep(KnowledgeBase knowledge) : IAnswerStep
{
    // Half of the words being another entry's name, the question has found its own subject: "what about FLS?".
    private const double OwnSubject = 0.5;

    public Task<Answer?> RunAsync(AnswerTurn turn, CancellationToken cancellationToken) => Task.FromResult<Answer?>(Read(turn));

    private Answer.Clarify? Read(AnswerTurn turn)
    {
        if (!Ellipsis.IsIn(turn.Text)) return null;
        if (turn.Question.LastEntryId is not { } id || knowledge.Current.Find(id) is not { } entry)
            return Ellipsis.IsAll(turn.Text) && !NamesAnEntry(turn.Text) ? new Answer.Clarify("What do you mean by that? Please name the programme, event or skill.", []) : null;
        if (NamesAnEntry(turn.Text, entry)) return null;
        var name = QuotingComposer.ShortName(entry);
        turn.IsMore = Ellipsis.AsksForMore(turn.Text);
        turn.Text = turn.IsMore ? name : Ellipsis.Resolved(turn.Text, name);
        turn.About = entry;
        turn.ReadAs = turn.IsMore ? null : $"about {name}";
        return null;
    }

    private bool NamesAnEntry(string text, Entry? except = null) =>
        knowledge.Search(new SearchQuery(text) { Count = 3 }).Any(passage => passage.Entry != except && EntryNames.ShareOf(text, passage.Entry) >= OwnSubject);
}
