using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers.Steps;

/// <summary>Reads a question that leans on the talk against the entry of the last answer, and asks back where there is none.</summary>
internal sealed class FollowUpStep(KnowledgeBase knowledge, AnswerThresholds thresholds) : IAnswerStep
{
    // Half of the words being another entry's name, the question has found its own subject: "what about FLS?".
    private const double HalfTheWords = 0.5;

    public Task<Answer?> RunAsync(AnswerTurn turn, CancellationToken cancellationToken) => Task.FromResult<Answer?>(Read(turn));

    private Answer.Clarify? Read(AnswerTurn turn)
    {
        if (turn.Question.LastEntryId is not null) turn.Text = Ellipsis.WrittenOut(turn.Text);
        var isElliptic = Ellipsis.IsIn(turn.Text);
        if (turn.Question.LastEntryId is not { } id || knowledge.Current.Find(id) is not { } entry)
            return isElliptic && Ellipsis.IsAll(turn.Text) && !NamesAnother(turn.Text, null) ? new Answer.Clarify("What do you mean by that? Please name the programme, event or skill.", []) : null;
        if (OtherRound.NameIn(turn.Text, entry, knowledge.Current) is { } other)
        {
            (turn.Text, turn.ReadAs) = (Ellipsis.About(turn.Text, other), $"about {other}");
            return null;
        }
        if (isElliptic ? NamesAnother(turn.Text, entry) : new OwnSubject(knowledge.Current, thresholds).IsIn(turn.Text))
        {
            // "How does it compare with SLS" speaks of both.
            if (isElliptic && Ellipsis.Compares(turn.Text)) turn.Text = Ellipsis.Resolved(turn.Text, QuotingComposer.ShortName(entry));
            return null;
        }
        var name = QuotingComposer.ShortName(entry);
        turn.IsMore = Ellipsis.AsksForMore(turn.Text);
        turn.Text = turn.IsMore ? name : isElliptic ? Ellipsis.Resolved(turn.Text, name) : Ellipsis.About(turn.Text, name);
        turn.About = entry;
        turn.ReadAs = turn.IsMore ? null : $"about {name}";
        return null;
    }

    // "Does it have a mentor" speaks of a mentor and is about "it": beside a pronoun only a proper name is another subject.
    private bool NamesAnother(string text, Entry? last)
    {
        var hasPronoun = Ellipsis.HasPronoun(text);
        if (NamedEntries.In(knowledge.Current).Find(text).Any(name => name.Entry != last && (name.IsProper || (!hasPronoun && name.Length > 1)))) return true;
        return !hasPronoun && knowledge.Search(new SearchQuery(text) { Count = 3 }).Any(passage => passage.Entry != last && EntryNames.ShareOf(text, passage.Entry) >= HalfTheWords);
    }
}
