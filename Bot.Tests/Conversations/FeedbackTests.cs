using Bot.Dialogs.Feedback;
using Bot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Conversations;

[Collection(ConversationTests.Name)]
public sealed class FeedbackTests(AdvisorHost host)
{
    private readonly Talk _talk = host.NewTalk();

    [Fact]
    public async Task An_answer_that_did_not_help_is_kept_with_its_trace_and_the_reason()
    {
        var answer = await _talk.SayAsync("what did the Access programme achieve? mail me at ann.other@example.gov.uk");
        var why = await _talk.AskAsync("This did not help");
        var done = await _talk.SayAsync("It is out of date");

        Assert.Contains("This did not help", answer[^1].Buttons);
        Assert.Contains("What was not right?", why, StringComparison.Ordinal);
        Assert.Contains("Speak to a person", done[^1].Buttons);
        var note = (await NotesAsync()).First(note => note.Reason == "It is out of date");
        Assert.False(note.Helped);
        Assert.Contains("Access programme", note.Question, StringComparison.Ordinal);
        Assert.DoesNotContain("ann.other", note.Question, StringComparison.Ordinal);
        Assert.NotEmpty(note.Outcome);
    }

    [Fact]
    public async Task Words_do_as_well_as_buttons()
    {
        await _talk.SayAsync("what is the Future Leaders Scheme?");
        var thanks = await _talk.AskAsync("that was really helpful");

        Assert.Contains("I am glad that it helped", thanks, StringComparison.Ordinal);
        Assert.Contains(await NotesAsync(), note => note is { Helped: true, Outcome: "Found" } && note.EntryIds.Count > 0);
    }

    [Fact]
    public async Task A_reason_that_is_given_at_once_is_not_asked_for()
    {
        await _talk.SayAsync("what is the Future Leaders Scheme?");

        Assert.Contains("The editors of our knowledge will see this", await _talk.AskAsync("that answer is out of date"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_answer_there_is_nothing_to_judge() =>
        Assert.Contains("I have not answered a question yet", await _talk.AskAsync("i want to give feedback"), StringComparison.Ordinal);

    private Task<IReadOnlyList<FeedbackNote>> NotesAsync() =>
        FeedbackReading.ReadAsync(host.Services.GetRequiredService<ITurnStore>(), TimeProvider.System, CancellationToken.None);
}
