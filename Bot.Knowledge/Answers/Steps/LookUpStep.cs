using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers.Steps;

/// <summary>Finds passages for each part of the question. A later part may speak of the first one's subject: "what is FLS and who can join it?".</summary>
internal sealed class LookUpStep(KnowledgeBase knowledge) : IAnswerStep
{
    public Task<Answer?> RunAsync(AnswerTurn turn, CancellationToken cancellationToken)
    {
        List<QuestionPart> parts = [];
        foreach (var part in turn.Parts)
        {
            var about = turn.About ?? (parts is [{ Passages: [var first, ..] }, ..] && Ellipsis.IsIn(part.Text) ? first.Entry : null);
            var text = about is not null && turn.About is null ? Ellipsis.Resolved(part.Text, QuotingComposer.ShortName(about)) : part.Text;
            parts.Add(part with { About = about, Passages = Passages(text, about) });
        }
        turn.Parts = parts;
        return Task.FromResult<Answer?>(null);
    }

    // An elliptic question is about the entry it was read against, whatever else its few words fit.
    private IReadOnlyList<Passage> Passages(string text, Entry? about)
    {
        var found = knowledge.Search(new SearchQuery(text));
        if (about is null) return found;
        var own = found.Where(passage => passage.Entry.Id == about.Id).ToList();
        return own.Count > 0 ? own : [new Passage($"{about.Id}#0", about, [], about.Sections[0].Text, 1, 1, ["the entry spoken of"])];
    }
}
