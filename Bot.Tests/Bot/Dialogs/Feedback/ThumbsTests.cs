using System.Net;
using System.Net.Http.Json;
using Bot.Dialogs.Feedback;
using Bot.Storage;
using Bot.Tests.Conversations;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Host.Dialogs.Feedback;

[Collection(ConversationTests.Name)]
public sealed class ThumbsTests(AdvisorHost host)
{
    [Fact]
    public async Task The_thumbs_of_Teams_are_feedback_on_the_last_answer()
    {
        var talk = host.NewTalk();
        await talk.SayAsync("what did the Access programme achieve?");

        Assert.Equal(HttpStatusCode.OK, await PressAsync(talk, new { actionName = "feedback", actionValue = new { reaction = "dislike", feedback = """{"feedbackText":"the thumb says it is stale"}""" } }));
        Assert.Equal(HttpStatusCode.BadRequest, await PressAsync(talk, new { actionName = "feedback", actionValue = new { reaction = "shrug" } }));

        var notes = await FeedbackReading.ReadAsync(host.Services.GetRequiredService<ITurnStore>(), TimeProvider.System, CancellationToken.None);
        var note = Assert.Single(notes, note => note.Reason == "the thumb says it is stale");
        Assert.False(note.Helped);
        Assert.NotEmpty(note.EntryIds);
    }

    private async Task<HttpStatusCode> PressAsync(Conversations.Talk talk, object value)
    {
        using var answer = await host.Client.PostAsJsonAsync("/api/messages", new
        {
            type = "invoke", name = "message/submitAction", id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString(), channelId = "test", serviceUrl = "http://127.0.0.1:9/",
            from = new { id = talk.Conversation + "-person" }, recipient = new { id = "bot" }, conversation = new { id = talk.Conversation }, value,
        });
        return answer.StatusCode;
    }
}
