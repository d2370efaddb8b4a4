using Bot.Handoff.Cases;
using Bot.Handoff.Desks;
using Bot.Tests.Conversations;
using Bot.Tests.Host.Handoff;

namespace Bot.Tests.Contracts;

/// <summary>What every desk promises, whoever works at it and by whatever wire: the person notices no difference.</summary>
public abstract class DeskContract : IAsyncLifetime
{
    private protected static readonly CancellationToken None = CancellationToken.None;
    private protected static readonly TimeSpan Patience = Waits.Longest;
    private static readonly DateTimeOffset _monday = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    // An adviser who works by the actions themselves, at no desk of the test.
    private protected static readonly Adviser Webb = new("webb", "Webb", DeskRoles.Adviser | DeskRoles.Lead, ["advisers"]);

    private HandoffHost? host;

    private protected HandoffHost Host => host ?? throw new InvalidOperationException("The host is not started.");

    /// <summary>The adviser's name, as the person reads it.</summary>
    protected abstract string Name { get; }

    public async Task InitializeAsync()
    {
        var settings = new Dictionary<string, string>
        {
            ["Handoff:Teams:0:Id"] = "advisers", ["Handoff:Teams:0:Name"] = "Advisers",
            ["Handoff:Teams:1:Id"] = "care", ["Handoff:Teams:1:Name"] = "Wellbeing", ["Handoff:Teams:1:Sensitive"] = "true", ["Handoff:Teams:1:Members:0"] = "carer",
        };
        var (more, serviceUrl) = await OpenAsync();
        foreach (var (key, value) in more) settings[key] = value;
        host = new HandoffHost(_monday, settings) { ServiceUrl = serviceUrl };
        await SitDownAsync();
    }

    public async Task DisposeAsync()
    {
        await LeaveAsync();
        host?.Dispose();
    }

    [Fact]
    public async Task A_case_is_shown_taken_talked_about_in_order_and_closed()
    {
        var (talk, reference, _) = await Host.OpenCaseAsync("When does the next round open?");
        Assert.Contains("When does the next round open?", await SeeCaseAsync(reference), StringComparison.Ordinal);

        await TakeAsync(reference);
        Assert.Contains(reference, await talk.ReadUntilAsync($"**{Name}**, a learning adviser"), StringComparison.Ordinal);
        await ReplyAsync(reference, "In May.");
        await talk.ReadUntilAsync("In May.");
        await talk.SayAsync("Which day?");
        await talk.SayAsync("And where?");
        await SeeWordsAsync(reference, "And where?");
        var seen = await WordsAsync(reference);
        Assert.Equal(["Which day?", "And where?"], seen.Where(words => words is "Which day?" or "And where?"));
        await CloseAsync(reference, "Answered");

        await talk.ReadUntilAsync("How well were you helped?");
        var page = await Host.Queries.ReadAsync(reference, Webb, None);
        Assert.Equal((CaseState.Resolved, "Answered"), (page?.Case.State, page?.Case.Outcome));
        Assert.Single(page?.History ?? [], one => one.What.Kind == Happened.Replied);
    }

    [Fact]
    public async Task A_case_that_a_colleague_has_stays_theirs()
    {
        var (talk, reference, _) = await Host.OpenCaseAsync("my plan");
        await SeeCaseAsync(reference);
        Assert.IsType<MoveResult.Made>(await Host.Actions.TakeAsync(reference, Webb, null, None));

        await TakeAsync(reference);
        await ReplyAsync(reference, "Not mine to answer.");
        await talk.SayAsync("thanks");
        await Host.Actions.ReplyAsync(reference, "You are welcome here.", [], [], Webb, null, None);

        await talk.ReadUntilAsync("You are welcome here.");
        Assert.DoesNotContain("Not mine to answer.", await talk.EverythingAsync(), StringComparison.Ordinal);
        Assert.Equal("webb", (await Host.Queries.ReadAsync(reference, Webb, None))?.Case.Assignee?.Id);
    }

    [Fact]
    public async Task A_sensitive_case_shows_only_where_its_team_works()
    {
        var hidden = await OpenSensitiveAsync();
        var (_, open, _) = await Host.OpenCaseAsync("my plan");

        // Desks are told in order: what comes later stands there, so what came before has had its turn.
        await SeeCaseAsync(open);

        Assert.False(await ShowsAsync(hidden));
    }

    [Fact]
    public async Task After_a_restart_the_desk_goes_on_and_nothing_is_said_twice()
    {
        var (_, reference, _) = await Host.OpenCaseAsync("my first plan");
        await SeeCaseAsync(reference);
        await TakeAsync(reference);
        await ReplyAsync(reference, "Before the restart.");

        Host.Restart();
        await SitDownAsync();
        await ReplyAsync(reference, "After the restart.");
        var (_, second, _) = await Host.OpenCaseAsync("my second plan");
        await SeeCaseAsync(second);

        var page = await Host.Queries.ReadAsync(reference, Webb, None);
        Assert.Equal(["Before the restart.", "After the restart."], (page?.History ?? []).Where(one => one.What.Kind == Happened.Replied).Select(one => one.What.Text));
        Assert.Equal(1, await TimesShownAsync(reference));
    }

    [Fact]
    public async Task A_file_of_the_person_can_be_opened_at_the_desk()
    {
        var (talk, reference, _) = await Host.OpenCaseAsync("my plan");
        await SeeCaseAsync(reference);
        await TakeAsync(reference);
        await talk.ReadUntilAsync("What you write here goes to");

        await talk.UploadAsync("plan.txt", "three days a week"u8.ToArray(), "here it is");

        Assert.Equal("three days a week", System.Text.Encoding.UTF8.GetString(await FetchFileAsync(reference, "plan.txt")));
    }

    [Fact]
    public async Task A_file_of_the_adviser_reaches_the_person()
    {
        var (talk, reference, _) = await Host.OpenCaseAsync("my plan");
        await SeeCaseAsync(reference);
        await TakeAsync(reference);

        await SendFileAsync(reference, "posts.png", "a list of posts"u8.ToArray());

        Assert.Contains("](http", await talk.ReadUntilAsync("posts.png"), StringComparison.Ordinal);
    }

    /// <summary>Opens the world beyond the host.</summary>
    /// <returns>The settings that switch the desk on, and the address of its channel.</returns>
    private protected abstract Task<(IReadOnlyDictionary<string, string> Settings, string ServiceUrl)> OpenAsync();

    /// <summary>The adviser comes to the desk; again after a restart.</summary>
    private protected virtual Task SitDownAsync() => Task.CompletedTask;

    private protected abstract Task LeaveAsync();

    /// <summary>Waits until the case shows.</summary>
    /// <returns>All that the desk shows of it.</returns>
    private protected abstract Task<string> SeeCaseAsync(string reference);

    private protected abstract Task<bool> ShowsAsync(string reference);

    /// <summary>How often the case was brought to the desk.</summary>
    private protected abstract Task<int> TimesShownAsync(string reference);

    /// <summary>Tries to; who has the case decides whether it happens.</summary>
    private protected abstract Task TakeAsync(string reference);

    private protected abstract Task ReplyAsync(string reference, string text);

    private protected abstract Task SendFileAsync(string reference, string name, byte[] content);

    private protected abstract Task SeeWordsAsync(string reference, string words);

    /// <summary>The person's words, as the desk shows them.</summary>
    private protected abstract Task<IReadOnlyList<string>> WordsAsync(string reference);

    private protected abstract Task<byte[]> FetchFileAsync(string reference, string name);

    private protected abstract Task CloseAsync(string reference, string outcome);

    private async Task<string> OpenSensitiveAsync()
    {
        var talk = await Host.OpenTalkAsync();
        await talk.SayAsync("my manager is bullying me");
        await talk.ReadUntilAsync("You do not have to deal with it alone");
        await talk.SayAsync("speak to a person");
        await talk.ReadUntilAsync("You can stay anonymous");
        await talk.SayAsync("I would like to talk to someone about it");
        await talk.ReadUntilAsync("Shall I send it?");
        await talk.SayAsync("yes");
        await talk.ReadUntilAsync("Your request is stored.");
        return (await Host.Cases.ReadCasesOfAsync(talk.Key, None))[0].Id;
    }
}
