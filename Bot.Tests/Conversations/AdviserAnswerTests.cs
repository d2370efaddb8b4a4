using Bot.Handoff.Cases;
using Bot.Handoff.Desks;
using Bot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Conversations;

[Collection(ConversationTests.Name)]
public sealed class AdviserAnswerTests(AdvisorHost host)
{
    private static readonly Adviser _sam = new("sam", "Sam", DeskRoles.Adviser, ["advisers"]);
    private static readonly Adviser _kim = new("kim", "Kim", DeskRoles.Adviser, ["advisers"]);

    private CaseActions Actions => host.Services.GetRequiredService<CaseActions>();

    private ICaseStore Store => host.Services.GetRequiredService<ICaseStore>();

    [Fact]
    public async Task An_adviser_answers_a_case_into_the_persons_own_chat()
    {
        var (talk, reference) = await OpenCaseAsync("the dates of the Project Leadership Programme");

        Assert.IsType<MoveResult.Made>(await Actions.TakeAsync(reference, _sam, null, CancellationToken.None));
        var made = await Actions.ReplyAsync(reference, "Ask your head of profession. <b>They</b> nominate.", [], [], _sam, null, CancellationToken.None);

        Assert.Contains(reference, await talk.ReadUntilAsync("**Sam**, a learning adviser"), StringComparison.Ordinal);
        var said = await talk.ReadUntilAsync("Ask your head of profession.");
        Assert.DoesNotContain("<b>", said, StringComparison.Ordinal);
        Assert.Equal(CaseState.Live, Assert.IsType<MoveResult.Made>(made).Case.State);
    }

    [Fact]
    public async Task Of_two_advisers_one_gets_the_case_and_the_other_a_named_refusal()
    {
        var (_, reference) = await OpenCaseAsync("my plan");

        var results = await Task.WhenAll(
            Actions.TakeAsync(reference, _sam, null, CancellationToken.None), Actions.TakeAsync(reference, _kim, null, CancellationToken.None));

        Assert.Single(results.OfType<MoveResult.Made>());
        Assert.Equal(Refusal.AlreadyTaken, Assert.Single(results.OfType<MoveResult.Refused>()).Reason);
    }

    [Fact]
    public async Task The_same_key_again_is_the_same_reply()
    {
        var (talk, reference) = await OpenCaseAsync("my plan");
        await Actions.TakeAsync(reference, _sam, null, CancellationToken.None);

        await Actions.ReplyAsync(reference, "Only once.", [], [], _sam, "k1", CancellationToken.None);
        await Actions.ReplyAsync(reference, "Only once.", [], [], _sam, "k1", CancellationToken.None);

        await talk.ReadUntilAsync("Only once.");
        Assert.Single(await Store.ReadCaseEventsAsync(reference, CancellationToken.None), one => one.Kind == Happened.Replied);
    }

    [Fact]
    public async Task A_person_cannot_pass_their_own_event_off_as_an_advisers()
    {
        var (talk, reference) = await OpenCaseAsync("my plan");

        await talk.PostAsync(new { type = "event", from = new { id = "me" }, name = CaseDoor.Name, value = new { command = "{}" } });
        await talk.SayAsync("thanks");
        await talk.ReadUntilAsync("You are welcome.");

        Assert.Equal(CaseState.Waiting.Word, (await Store.ReadCaseAsync(reference, CancellationToken.None))?.Status);
    }

    private async Task<(DirectLineTalk Talk, string Reference)> OpenCaseAsync(string request)
    {
        var talk = await DirectLineTalk.OpenAsync(host);
        await talk.SayAsync("speak to a person");
        await talk.ReadUntilAsync("What should they help you with?");
        await talk.SayAsync(request);
        await talk.ReadUntilAsync("Shall I send it?");
        await talk.SayAsync("yes");
        await talk.ReadUntilAsync("Your request is stored.");
        return (talk, Assert.Single(await Store.ReadCasesOfAsync(talk.Key, CancellationToken.None)).Id);
    }
}
