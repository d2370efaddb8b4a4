using Bot.Dialogs.Feedback;
using Bot.Dialogs.Repair;
using Bot.Dialogs.Talk;
using Bot.Insight;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Recommendation;
using Bot.Privacy;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace Bot.Dialogs.Ask;

/// <summary>Answers one question and ends. Its option is the question's text.</summary>
internal sealed class AskDialog(AnswerPipeline pipeline, Recommender recommender, IStatePropertyAccessor<TalkState> talk, QuestionLog asked, TimeProvider clock) : Dialog(nameof(AskDialog))
{
    // As far back as a talk leans on itself.
    private const int LinesBefore = 5;

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var question = options as string ?? "";
        var state = await talk.GetAsync(dc.Context, () => new TalkState(), cancellationToken);
        await using var stream = AnswerStream.TextFor(dc.Context, clock, cancellationToken);
        var answer = await pipeline.AnswerAsync(
            new Bot.Knowledge.Answers.Question(PersonalDataFinder.WithoutPlaceholders(question))
            {
                LastEntryId = state.LastEntryId,
                QuotedChunks = state.QuotedChunks,
                Listed = Listed(state),
                Before = Before(state, dc.Context.Activity.Text),
                Spoken = stream is null ? null : new AnswerStream(stream, Voice.Of(dc.Context).Opening),
            }, cancellationToken);
        Remember(state, question, answer);
        asked.Note(question, answer, state.Profile);
        state.LastAnswer = AnswerTrace.Of(question, answer);
        var reply = AnswerReply.For(dc.Context.Activity.IsShared() ? Discreet(answer) : answer, state.Misses);
        if (Compared(answer) is { Count: > 1 } ids) SideBySide(reply, recommender.Compare(ids, state.Profile));
        if (Worded(answer) is { } worded) AiLabel.Put(reply, worded, dc.Context.Activity.ChannelId);
        if (stream is not null) await stream.EndAsync(reply);
        await dc.Context.SendActivityAsync(reply, cancellationToken);
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    private static void SideBySide(Microsoft.Bot.Schema.Activity reply, Comparison comparison)
    {
        reply.Text += ComparisonCard.Text(comparison, reply.Text ?? "");
        reply.Attachments = [ComparisonCard.For(comparison)];
    }

    // The turn's own words may stand in the lines already.
    private static List<string> Before(TalkState state, string? now)
    {
        var said = state.Transcript.Where(line => line.Who == "person").Select(line => line.Text).ToList();
        return [.. (said is [.., var last] && last == now ? said.SkipLast(1) : said).TakeLast(LinesBefore)];
    }

    private static List<string> Listed(TalkState state) =>
        state.ComparedEntryIds.Count > 0 ? state.ComparedEntryIds : [.. state.LastListIds.Take(Comparison.Most)];

    private static Answer.Found? Worded(Answer answer) => answer switch
    {
        Answer.Found { IsWorded: true } found => found,
        Answer.Partial { Known: { IsWorded: true } known } => known,
        _ => null,
    };

    private static IReadOnlyList<string> Compared(Answer answer) => answer switch
    {
        Answer.Found found => found.Compared,
        Answer.Partial partial => partial.Known.Compared,
        _ => [],
    };

    // Where others read along, contacts are shown and nothing is said of the person.
    private static Answer Discreet(Answer answer) => answer is Answer.Refused { Contacts.Count: > 0 } refused
        ? refused with { Text = "These people can help. Others can read here, so please write to me in our personal chat for anything more." }
        : answer;

    private static void Remember(TalkState state, string question, Answer answer)
    {
        state.LastQuestion = answer is Answer.Refused ? state.LastQuestion : question;
        state.Missing = answer is Answer.Partial { Missing: var missing } ? missing : null;
        state.Misses = answer is Answer.NotFound or Answer.Clarify ? state.Misses + 1 : 0;
        var found = answer switch { Answer.Found all => all, Answer.Partial part => part.Known, _ => null };
        if (found is not { Citations: [var first, ..] }) return;
        state.ComparedEntryIds = [.. found.Compared];
        if (first.EntryId != state.LastEntryId) state.QuotedChunks = [];
        state.LastEntryId = first.EntryId;
        state.QuotedChunks = [.. state.QuotedChunks, .. found.Citations.Select(citation => citation.ChunkId).Except(state.QuotedChunks)];
    }
}
