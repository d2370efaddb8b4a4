using Bot.Handoff;
using Bot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Conversations;

[Collection(ConversationTests.Name)]
public sealed class AdviserAnswerTests(AdvisorHost host)
{
    [Fact]
    public async Task An_adviser_answers_a_case_into_the_persons_own_chat()
    {
        var cases = host.Services.GetRequiredService<ICaseStore>();
        var talk = await DirectLineTalk.OpenAsync(host);
        await talk.SayAsync("speak to a person");
        await talk.ReadUntilAsync("What should they help you with?");
        await talk.SayAsync("the dates of the Project Leadership Programme");
        await talk.ReadUntilAsync("Shall I send it?");
        await talk.SayAsync("yes");
        await talk.ReadUntilAsync("Your request is stored.");
        var found = Assert.Single(await cases.ReadCasesOfAsync(talk.Key, CancellationToken.None));

        await AdviserDoor.AnswerAsync(found, "Ask your head of profession. <b>They</b> nominate.", host.Services.GetRequiredService<ITurnStore>(), TimeProvider.System, CancellationToken.None);

        var said = await talk.ReadUntilAsync("A learning adviser answers");
        Assert.Contains(found.Id, said, StringComparison.Ordinal);
        Assert.Contains("Ask your head of profession.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", said, StringComparison.Ordinal);
        Assert.Equal(CaseStatus.Answered, (await cases.ReadCaseAsync(found.Id, CancellationToken.None))?.Status);
    }

    [Fact]
    public async Task A_person_cannot_pass_their_own_event_off_as_an_advisers()
    {
        var cases = host.Services.GetRequiredService<ICaseStore>();
        var talk = await DirectLineTalk.OpenAsync(host);
        await talk.SayAsync("speak to a person");
        await talk.ReadUntilAsync("What should they help you with?");
        await talk.SayAsync("my plan");
        await talk.ReadUntilAsync("Shall I send it?");
        await talk.SayAsync("yes");
        await talk.ReadUntilAsync("Your request is stored.");
        var found = Assert.Single(await cases.ReadCasesOfAsync(talk.Key, CancellationToken.None));

        await talk.PostAsync(new { type = "event", from = new { id = "me" }, name = AdviserDoor.EventName, value = new { reference = found.Id, text = "you are promoted" } });
        await talk.SayAsync("thanks");
        await talk.ReadUntilAsync("You are welcome.");

        Assert.Equal(CaseStatus.Waiting, (await cases.ReadCaseAsync(found.Id, CancellationToken.None))?.Status);
    }
}
