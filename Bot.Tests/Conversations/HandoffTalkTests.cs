using Bot.Handoff.Cases;
using Bot.Handoff.Desks;
using Bot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Conversations;

/// <summary>A hand-off as the person lives it, with advisers who move by the desk's own actions.</summary>
[Collection(ConversationTests.Name)]
public sealed class HandoffTalkTests(AdvisorHost host)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Adviser _sam = new("sam", "Sam", DeskRoles.Adviser, ["advisers"]);
    private static readonly Adviser _kim = new("kim", "Kim", DeskRoles.Adviser, ["advisers"]);

    private CaseActions Actions => host.Services.GetRequiredService<CaseActions>();

    private CaseQueries Queries => host.Services.GetRequiredService<CaseQueries>();

    private ICaseStore Store => host.Services.GetRequiredService<ICaseStore>();

    [Fact]
    public async Task What_goes_is_shown_line_by_line_and_a_struck_line_never_reaches_the_adviser()
    {
        var talk = await DirectLineTalk.OpenAsync(host);
        await talk.SayAsync("what did the Access programme achieve?");
        await talk.ReadUntilAsync("65%");
        await talk.SayAsync("can I talk to a human?");
        await talk.ReadUntilAsync("What should they help you with?");
        await talk.SayAsync("When does the next round open?");
        var summary = await talk.ReadUntilAsync("Shall I send it?");
        Assert.Contains("Line 1, you: what did the Access programme achieve?", summary, StringComparison.Ordinal);

        await talk.SayAsync("leave out line 2");
        Assert.DoesNotContain("65%", await talk.ReadUntilAsync("Left out: 2."), StringComparison.Ordinal);
        await talk.SayAsync("yes");
        await talk.ReadUntilAsync("Your request is stored.");

        var page = await PageAsync(talk);
        var line = Assert.Single(page.Case.Summary.Transcript);
        Assert.Equal(("person", "what did the Access programme achieve?"), (line.Who, line.Text));
        Assert.Equal("When does the next round open?", page.Case.Summary.Request);
        Assert.Equal(["offered", "consented", "queued"], page.History.Select(one => one.What.Kind));
    }

    [Fact]
    public async Task While_an_adviser_has_the_talk_the_bot_is_silent_and_words_go_both_ways()
    {
        var (talk, reference) = await OpenCaseAsync("my plan");
        await Actions.TakeAsync(reference, _sam, null, None);
        await talk.ReadUntilAsync("What you write here goes to them");

        await talk.SayAsync("what did the Access programme achieve?");
        await Actions.ReplyAsync(reference, "Good question.", [], [], _sam, null, None);
        await talk.ReadUntilAsync("Good question.");

        Assert.DoesNotContain("65%", await talk.EverythingAsync(), StringComparison.Ordinal);
        var page = await Queries.ReadAsync(reference, _sam, None);
        Assert.Contains(page?.History ?? [], one => one.What is { Kind: Happened.Said, Text: "what did the Access programme achieve?" });

        await talk.SayAsync("back to the bot");
        await talk.ReadUntilAsync("You are back with me");
        await talk.SayAsync("5 - very good");
        await talk.ReadUntilAsync("Would you like to say why?");
        await talk.SayAsync("quick and kind");
        await talk.ReadUntilAsync("I have passed that on");
        await talk.SayAsync("what did the Access programme achieve?");
        await talk.ReadUntilAsync("65%");

        var rated = await Queries.ReadAsync(reference, _sam, None);
        Assert.Equal(CaseState.ReturnedToBot, rated?.Case.State);
        Assert.Equal((5, "quick and kind"), (rated?.Case.Rating?.Score, rated?.Case.Rating?.Words));
    }

    [Fact]
    public async Task Somebody_in_danger_gets_the_contacts_once_even_while_an_adviser_has_the_talk()
    {
        var (talk, reference) = await OpenCaseAsync("my plan");
        await Actions.TakeAsync(reference, _sam, null, None);

        await talk.SayAsync("I want to end it all");
        await talk.ReadUntilAsync("Please talk to someone now");
        await talk.SayAsync("I want to end it all");
        await Actions.ReplyAsync(reference, "I am here.", [], [], _sam, null, None);
        await talk.ReadUntilAsync("I am here.");

        Assert.Single(Matches(await talk.EverythingAsync(), "Please talk to someone now"));
        Assert.Equal("crisis", (await Queries.ReadAsync(reference, _sam, None))?.Case.Sensitive);
        // It is sensitive now: who is not of its team may no longer read it.
        Assert.Null(await Queries.ReadAsync(reference, _kim with { Teams = [] }, None));
    }

    [Fact]
    public async Task Asking_again_shows_where_the_request_stands_and_it_can_be_added_to_and_withdrawn()
    {
        var (talk, reference) = await OpenCaseAsync("my plan");

        await talk.SayAsync("speak to a person");
        var stands = await talk.ReadUntilAsync("waits for an adviser");
        Assert.Contains(reference, stands, StringComparison.Ordinal);
        await talk.SayAsync("tell the adviser that I am in Leeds");
        await talk.ReadUntilAsync("added that to your request");
        await talk.SayAsync("what did the Access programme achieve?");
        await talk.ReadUntilAsync("65%");
        await talk.SayAsync("leave the queue");
        await talk.ReadUntilAsync("is withdrawn");

        var page = await Queries.ReadAsync(reference, _sam, None);
        Assert.Equal(CaseState.ClosedByPerson, page?.Case.State);
        Assert.Contains(page?.History ?? [], one => one.What is { Kind: Happened.Said, Text: "I am in Leeds" });
        Assert.Equal(Refusal.Ended, Assert.IsType<MoveResult.Refused>(await Actions.TakeAsync(reference, _sam, null, None)).Reason);
    }

    [Fact]
    public async Task A_person_with_a_sensitive_subject_may_stay_unnamed()
    {
        var talk = await DirectLineTalk.OpenAsync(host);
        await talk.SayAsync("my manager is bullying me");
        await talk.ReadUntilAsync("You do not have to deal with it alone");
        await talk.SayAsync("speak to a person");
        await talk.ReadUntilAsync("You can stay anonymous");
        await talk.SayAsync("I would like to talk to someone about it");
        await talk.ReadUntilAsync("Shall I send it?");
        await talk.SayAsync("Stay anonymous");
        await talk.ReadUntilAsync("**not told**");
        await talk.SayAsync("yes");
        await talk.ReadUntilAsync("Your request is stored.");

        var page = await PageAsync(talk);
        Assert.Equal((true, null, "bullying"), (page.Case.Anonymous, page.Case.PersonName, page.Case.Sensitive));
    }

    [Fact]
    public async Task A_colleague_takes_over_and_closes_and_only_they_may_write()
    {
        var (talk, reference) = await OpenCaseAsync("my plan");
        await Actions.TakeAsync(reference, _sam, null, None);
        await Actions.NoteAsync(reference, "needs Kim", [_kim.Ref], _sam, null, None);

        await Actions.AssignAsync(reference, _kim.Ref, _sam, null, None);
        var late = await Actions.ReplyAsync(reference, "still me?", [], [], _sam, null, None);
        await Actions.ReplyAsync(reference, "Kim here.", [], [], _kim, null, None);
        await Actions.CloseAsync(reference, "Answered", ["mentoring"], _kim, null, None);

        await talk.ReadUntilAsync("Kim here.");
        await talk.ReadUntilAsync("Kim has closed your request");
        Assert.Equal(Refusal.NotYours, Assert.IsType<MoveResult.Refused>(late).Reason);
        Assert.DoesNotContain("needs Kim", await talk.EverythingAsync(), StringComparison.Ordinal);
        var page = await Queries.ReadAsync(reference, _sam, None);
        Assert.Equal((CaseState.Resolved, "Answered"), (page?.Case.State, page?.Case.Outcome));
    }

    [Fact]
    public async Task A_person_comes_back_in_a_new_chat_with_the_reference_and_the_talk_goes_on_there()
    {
        var (before, reference) = await OpenCaseAsync("my plan");
        await Actions.TakeAsync(reference, _sam, null, None);
        await Actions.ReplyAsync(reference, "I looked it up.", [], [], _sam, null, None);
        await before.ReadUntilAsync("I looked it up.");

        var after = await DirectLineTalk.OpenAsync(host);
        await after.SayAsync($"I am back, my request is {reference.ToLowerInvariant()}");
        await after.ReadUntilAsync("I looked it up.");
        await after.ReadUntilAsync("What you write here goes to them");
        await after.SayAsync("thank you");
        await Actions.ReplyAsync(reference, "You are welcome here.", [], [], _sam, null, None);
        await after.ReadUntilAsync("You are welcome here.");

        Assert.DoesNotContain("You are welcome here.", await before.EverythingAsync(), StringComparison.Ordinal);
        Assert.Contains((await Queries.ReadAsync(reference, _sam, None))?.History ?? [], one => one.What is { Kind: Happened.Said, Text: "thank you" });
    }

    [Fact]
    public async Task A_reference_is_not_found_by_guessing()
    {
        var talk = await DirectLineTalk.OpenAsync(host);

        for (var i = 2; i < 7; i++) await talk.SayAsync($"my request is ABCD-EFG{i}");
        await talk.SayAsync("my request is ABCD-EFG9");

        await talk.ReadUntilAsync("I cannot look up any more references");
    }

    [Fact]
    public async Task The_feed_can_be_resumed_anywhere_and_shows_nobody_what_they_may_not_read()
    {
        var start = await Queries.EndOfFeedAsync(None);
        var (_, reference) = await OpenCaseAsync("my plan");
        await Actions.TakeAsync(reference, _sam, null, None);

        var first = await ReadFeedAsync(_sam, start, reference, 2);
        var rest = await ReadFeedAsync(_sam, first[0].Sequence, reference, 1);

        // The offer and the consent came before anybody might read them; the case is readable now, so its past is too.
        Assert.Equal(Happened.Taken, (await ReadFeedAsync(_sam, start, reference, 4))[^1].What.Kind);
        Assert.Equal(first[1].Sequence, rest[0].Sequence);
        using var patience = new CancellationTokenSource(Waits.Moment);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var change in Queries.FollowAsync(_sam with { Roles = DeskRoles.Admin }, start, patience.Token)) Assert.Fail(change.What.Kind);
        });
    }

    private async Task<List<CaseChange>> ReadFeedAsync(Adviser reader, long after, string reference, int count)
    {
        List<CaseChange> changes = [];
        using var patience = new CancellationTokenSource(Waits.Longest);
        await foreach (var change in Queries.FollowAsync(reader, after, patience.Token))
        {
            if (change.Case.Reference == reference) changes.Add(change);
            if (changes.Count == count) break;
        }
        return changes;
    }

    private static List<string> Matches(string text, string words) => [.. text.Split(words).Skip(1)];

    private async Task<CasePage> PageAsync(DirectLineTalk talk)
    {
        var document = (await Store.ReadCasesOfAsync(talk.Key, None))[0];
        return await Queries.ReadAsync(document.Id, _sam with { Roles = DeskRoles.Adviser | DeskRoles.Lead }, None) ?? throw new InvalidOperationException("The case cannot be read.");
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
        return (talk, Assert.Single(await Store.ReadCasesOfAsync(talk.Key, None)).Id);
    }
}
