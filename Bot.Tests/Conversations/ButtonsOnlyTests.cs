using System.Text.Json.Nodes;

namespace Bot.Tests.Conversations;

/// <summary>Each dialog from the first words of the bot to its end, by somebody who types nothing.</summary>
[Collection(ConversationTests.Name)]
public sealed class ButtonsOnlyTests(AdvisorHost host)
{
    public static TheoryData<string> Channels => ["webchat", "msteams"];

    [Theory]
    [MemberData(nameof(Channels))]
    public async Task Options_are_found_changed_compared_and_watched(string channel)
    {
        var talk = await BeginAsync(channel);

        Assert.Contains("Why:", await talk.PressAsync("Find something for me to do", "Project delivery", "HEO"), StringComparison.Ordinal);
        var first = talk.Text;
        Assert.Contains("Why:", await talk.PressAsync("Show me more options"), StringComparison.Ordinal);
        Assert.NotEqual(first, talk.Text);
        Assert.Contains("Why:", await talk.PressAsync("Not for me"), StringComparison.Ordinal);
        Assert.Contains("[1]", await talk.PressAsync("Tell me more"), StringComparison.Ordinal);
        Assert.Contains("to your plan", await talk.PressAsync("Add to my plan"), StringComparison.Ordinal);
        Assert.Contains("Your development plan for", await talk.PressAsync("Show my plan"), StringComparison.Ordinal);
        await talk.PressAsync("Done", "Find something for me to do", "Digital and data", "Compare the first two");
        Assert.Contains("[2]", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Channels))]
    public async Task What_is_new_is_asked_for_and_stopped(string channel)
    {
        var talk = await BeginAsync(channel);

        await talk.PressAsync("Find something for me to do", "Digital and data");
        if (talk.Buttons.Contains("Skip")) await talk.PressAsync("Skip");
        Assert.Contains("I will tell you here", await talk.PressAsync("Tell me when something new fits"), StringComparison.Ordinal);
        Assert.Contains("I will not tell you", await talk.PressAsync("Stop telling me"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Channels))]
    public async Task A_plan_is_made_changed_exported_and_kept(string channel)
    {
        var talk = await BeginAsync(channel);

        await talk.PressAsync("Make me a development plan", "Project delivery", "HEO", "Two days a month", "In six months");
        Assert.Contains("Your development plan for **project delivery**", talk.Text, StringComparison.Ordinal);
        Assert.Contains("I have moved", await talk.PressAsync("A month later"), StringComparison.Ordinal);
        Assert.Contains("I have taken out", await talk.PressAsync("Take out"), StringComparison.Ordinal);
        Assert.Contains("free", await talk.PressAsync("Make it cheaper"), StringComparison.Ordinal);
        Assert.Contains("Calendar file", await talk.PressAsync("Export my plan"), StringComparison.Ordinal);
        Assert.Contains("I keep the plan for you", await talk.PressAsync("Done"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Channels))]
    public async Task A_manager_gets_options_for_a_report_and_guidance(string channel)
    {
        var talk = await BeginAsync(channel);

        Assert.Contains("Options for your report", await talk.PressAsync("Find options for my report", "Project delivery", "HEO"), StringComparison.Ordinal);
        Assert.Contains("For a development talk:", await talk.PressAsync("Guidance for the talk"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Channels))]
    public async Task A_manager_gets_a_set_for_a_team(string channel)
    {
        var talk = await BeginAsync(channel);

        await talk.PressAsync("Find options for my report", "It is for a team", "Six people", "Leading and managing people", "£2,000, three days each");

        Assert.Contains("6 people, 3 days each, £2,000)", talk.Text, StringComparison.Ordinal);
        Assert.Contains("Left out, and why:", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Channels))]
    public async Task A_person_is_asked_for_with_a_line_struck_and_the_request_is_withdrawn(string channel)
    {
        var talk = await BeginAsync(channel);

        await talk.PressAsync("What can you do?", "How do I find a mentor?", "Speak to a person", "My career and next job");
        Assert.Contains("You want help with: My career and next job", talk.Text, StringComparison.Ordinal);
        Assert.Contains("Left out: 2.", await talk.SubmitAsync("Leave out what is ticked", "struck", "2"), StringComparison.Ordinal);
        Assert.Contains("Your request is stored.", await talk.PressAsync("Yes"), StringComparison.Ordinal);
        Assert.Contains("waits for an adviser", await talk.PressAsync("What about my request?"), StringComparison.Ordinal);
        Assert.Contains("is withdrawn", await talk.PressAsync("Leave the queue"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Channels))]
    public async Task What_is_held_is_shown_exported_and_forgotten(string channel)
    {
        var talk = await BeginAsync(channel);

        Assert.Contains("This is what I hold about you:", await talk.PressAsync("What can you do?", "What do you hold about me?"), StringComparison.Ordinal);
        Assert.Contains("Plain text, to read", await talk.PressAsync("Export my data"), StringComparison.Ordinal);
        Assert.Contains("Nothing was erased.", await talk.PressAsync("Forget me", "No"), StringComparison.Ordinal);
        Assert.Contains("I have erased everything", await talk.PressAsync("Export my data", "Forget me", "Yes"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Channels))]
    public async Task An_answer_is_judged_both_ways(string channel)
    {
        var talk = await BeginAsync(channel);

        Assert.Contains("I am glad", await talk.PressAsync("What can you do?", "How do I find a mentor?", "This helped"), StringComparison.Ordinal);
        await talk.PressAsync("Find something for me to do", "Digital and data");
        if (talk.Buttons.Contains("Skip")) await talk.PressAsync("Skip");
        Assert.Contains("editors of our knowledge will see this", await talk.PressAsync("Tell me more", "This did not help", "It is out of date"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Channels))]
    public async Task A_button_of_an_older_options_card_means_its_own_options(string channel)
    {
        var talk = await BeginAsync(channel);
        await talk.PressAsync("Find something for me to do", "Project delivery", "HEO");
        await talk.PressAsync("Speak to a person", "I am not sure yet", "No", "Find something for me to do", "Policy and drafting");

        var text = await talk.PressOldAsync("Show me more options", 1);

        Assert.Contains("project delivery", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("policy and drafting", text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Channels))]
    public async Task A_button_of_a_plan_that_has_changed_since_does_nothing(string channel)
    {
        var talk = await BeginAsync(channel);
        await talk.PressAsync("Make me a development plan", "Project delivery", "HEO", "Two days a month", "In six months", "Add mentoring");
        var before = talk.Buttons.Count(title => title == "Take out");

        var text = await talk.PressOldAsync("Take out", before - 1);

        Assert.Contains("Your plan has changed since that card was shown, so I changed nothing.", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Channels))]
    public async Task A_card_of_a_request_that_has_gone_strikes_nothing(string channel)
    {
        var talk = await BeginAsync(channel);
        await talk.PressAsync("What can you do?", "How do I find a mentor?", "Speak to a person", "My career and next job", "No");

        Assert.Contains("no longer open", await talk.SubmitAsync("Leave out what is ticked", "struck", "1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_Teams_no_button_is_one_that_Teams_drops_and_no_file_stops_a_message()
    {
        var talk = await BeginAsync("msteams");
        await talk.PressAsync("Make me a development plan", "Project delivery");
        Holds(talk.Replies);
        await talk.PressAsync("HEO", "Two days a month", "In six months");
        Holds(talk.Replies);
        await talk.PressAsync("Export my plan");
        Holds(talk.Replies);

        static void Holds(IReadOnlyList<JsonNode> replies) => Assert.All(replies, reply =>
        {
            var attachments = reply["attachments"]?.AsArray().OfType<JsonNode>().ToList() ?? [];
            Assert.All(attachments, attachment => Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)attachment["contentType"]));
            Assert.InRange(reply["suggestedActions"]?["actions"]?.AsArray().Count ?? 0, 0, attachments.Count > 0 ? 0 : 3);
        });
    }

    private async Task<ButtonTalk> BeginAsync(string channel)
    {
        var talk = new ButtonTalk(host, channel);
        await talk.BeginAsync();
        return talk;
    }
}
