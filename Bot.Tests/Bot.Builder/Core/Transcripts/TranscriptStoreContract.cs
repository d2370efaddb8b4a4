using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Builder.Core.Transcripts;

/// <summary>What every transcript store does.</summary>
public abstract class TranscriptStoreContract
{
    private static readonly DateTimeOffset _start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    protected abstract ITranscriptStore Create();

    [Fact]
    public async Task A_conversation_is_given_out_oldest_first_in_pages_that_do_not_overlap()
    {
        var store = Create();
        for (var i = 0; i < 45; i++)
            await store.LogActivityAsync(Said("talk", i));

        var ids = new List<string>();
        string? token = null;
        do
        {
            var page = await store.GetTranscriptActivitiesAsync("test", "talk", token);
            Assert.InRange(page.Items.Length, 1, 20);
            ids.AddRange(page.Items.Select(activity => activity.Id));
            token = page.ContinuationToken;
        }
        while (token is not null);

        Assert.Equal(Enumerable.Range(0, 45).Select(i => $"id{i}"), ids);
    }

    [Fact]
    public async Task A_start_date_leaves_out_what_is_older()
    {
        var store = Create();
        for (var i = 0; i < 10; i++)
            await store.LogActivityAsync(Said("talk", i));

        var page = await store.GetTranscriptActivitiesAsync("test", "talk", startDate: _start.AddMinutes(7));

        Assert.Equal(["id7", "id8", "id9"], page.Items.Select(activity => activity.Id));
    }

    [Theory]
    [InlineData("../../outside")]
    [InlineData("a:b|c*?\"<>")]
    [InlineData("محادثة")]
    public async Task Conversations_of_any_id_are_apart_are_listed_and_can_be_deleted(string id)
    {
        var store = Create();
        await store.LogActivityAsync(Said(id, 1, "مرحبا"));
        await store.LogActivityAsync(Said("other", 2));

        var text = Assert.Single((await store.GetTranscriptActivitiesAsync("test", id)).Items).AsMessageActivity()?.Text;
        Assert.Equal("مرحبا", text);
        Assert.Equal(new[] { id, "other" }.Order(), (await store.ListTranscriptsAsync("test")).Items.Select(one => one.Id).Order());
        await store.DeleteTranscriptAsync("test", id);

        Assert.Empty((await store.GetTranscriptActivitiesAsync("test", id)).Items);
        Assert.Single((await store.ListTranscriptsAsync("test")).Items);
        Assert.Empty((await store.ListTranscriptsAsync("nowhere")).Items);
    }

    [Fact]
    public async Task Nothing_logged_means_an_empty_page()
    {
        var page = await Create().GetTranscriptActivitiesAsync("test", "never");

        Assert.Empty(page.Items);
        Assert.Null(page.ContinuationToken);
    }

    [Fact]
    public async Task Activities_logged_at_the_same_time_are_all_kept()
    {
        var store = Create();
        await Task.WhenAll(Enumerable.Range(0, 15).Select(i => store.LogActivityAsync(Said("talk", i))));

        Assert.Equal(15, (await store.GetTranscriptActivitiesAsync("test", "talk")).Items.Length);
    }

    protected static Activity Said(string conversation, int minute, string text = "words") => new()
    {
        Type = ActivityTypes.Message,
        Id = $"id{minute}",
        Text = text,
        ChannelId = "test",
        From = new ChannelAccount("person"),
        Conversation = new ConversationAccount(id: conversation),
        Timestamp = _start.AddMinutes(minute),
    };
}
