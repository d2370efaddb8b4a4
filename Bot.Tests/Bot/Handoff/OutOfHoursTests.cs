using Bot.Handoff.Cases;
using Bot.Handoff.Desks;

namespace Bot.Tests.Host.Handoff;

/// <summary>Hand-offs against the clock, through the real host.</summary>
public sealed class OutOfHoursTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    // Good Friday of 2026: the next opening is on the Tuesday after Easter.
    private static readonly DateTimeOffset _goodFriday = new(2026, 4, 3, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset _monday = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    private static readonly Adviser _sam = new("sam", "Sam", DeskRoles.Adviser, ["advisers"]);

    [Fact]
    public async Task On_a_bank_holiday_a_message_is_taken_and_answered_in_the_same_chat_on_the_next_working_day()
    {
        using var host = new HandoffHost(_goodFriday);

        var (talk, reference, told) = await host.OpenCaseAsync("my plan");
        Assert.Contains("advisers are back on Tuesday 7 April at 09:00", told, StringComparison.Ordinal);
        Assert.Contains("You need not leave an e-mail address", told, StringComparison.Ordinal);
        host.Clock.Move(TimeSpan.FromDays(4) - TimeSpan.FromMinutes(90));
        await host.RunDueAsync();
        Assert.IsType<MoveResult.Made>(await host.Actions.TakeAsync(reference, _sam, null, None));
        await host.Actions.ReplyAsync(reference, "Good morning.", [], [], _sam, null, None);

        await talk.ReadUntilAsync("Good morning.");
        // Nothing was missed: no opening time had passed until nine on Tuesday.
        var page = await host.Queries.ReadAsync(reference, _sam, None);
        Assert.DoesNotContain(page?.History ?? [], one => one.What.Kind is Happened.Breached or Happened.Escalated);
    }

    [Fact]
    public async Task In_hours_a_person_hears_their_place_and_a_wait_only_once_there_is_something_to_go_by()
    {
        using var host = new HandoffHost(_monday);

        var (_, first, told) = await host.OpenCaseAsync("my plan");
        Assert.Contains("You are first in the queue. There were too few requests lately", told, StringComparison.Ordinal);
        List<string> waiting = [first];
        for (var i = 0; i < 4; i++) waiting.Add((await host.OpenCaseAsync("my plan")).Reference);
        host.Clock.Move(TimeSpan.FromMinutes(20));
        foreach (var reference in waiting) Assert.IsType<MoveResult.Made>(await host.Actions.TakeAsync(reference, _sam, null, None));

        var (_, _, later) = await host.OpenCaseAsync("my plan");
        Assert.Contains("half were taken within about 25 minutes", later, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missed_promise_is_announced_to_desks_and_an_untaken_case_is_escalated_and_the_person_told()
    {
        using var host = new HandoffHost(_monday, new Dictionary<string, string> { ["Handoff:EscalateAfterMinutes"] = "60", ["Handoff:FirstReplyMinutes"] = "30" });
        var (talk, reference, _) = await host.OpenCaseAsync("my plan");

        host.Clock.Move(TimeSpan.FromMinutes(61));
        Assert.Equal(1, await host.RunDueAsync());

        await talk.ReadUntilAsync("Nobody has taken your request");
        var page = await host.Queries.ReadAsync(reference, _sam, None);
        Assert.Equal([Happened.Breached, Happened.Escalated], (page?.History ?? []).Select(one => one.What.Kind).Where(kind => kind is Happened.Breached or Happened.Escalated));
        Assert.Equal(0, await host.RunDueAsync());
    }

    [Fact]
    public async Task A_case_that_nobody_ever_answers_ends_and_the_person_is_told()
    {
        using var host = new HandoffHost(_monday);
        var (talk, reference, _) = await host.OpenCaseAsync("my plan");

        host.Clock.Move(TimeSpan.FromDays(29));
        await host.RunDueAsync();

        await talk.ReadUntilAsync("it has now ended");
        Assert.Equal(CaseState.Expired, (await host.Queries.ReadAsync(reference, _sam, None))?.Case.State);
    }

    [Fact]
    public async Task When_every_desk_is_down_the_person_is_told_plainly_with_other_routes_and_the_case_waits()
    {
        using var host = new HandoffHost(_monday, new Dictionary<string, string>
        {
            ["Handoff:WebDesk"] = "false", ["Department:Contacts:0:Name"] = "Learning team", ["Department:Contacts:0:Text"] = "see the intranet",
        });

        var (_, reference, told) = await host.OpenCaseAsync("my plan");

        Assert.Contains("our advisers cannot be reached", told, StringComparison.Ordinal);
        Assert.Contains("Learning team", told, StringComparison.Ordinal);
        Assert.Equal(CaseState.Waiting, (await host.Queries.ReadAsync(reference, _sam, None))?.Case.State);
    }
}
