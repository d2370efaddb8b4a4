using Bot.Tests.Models;

namespace Bot.Tests.Browser;

/// <summary>The page while a model words an answer.</summary>
public sealed class WebChatStreamTests(WebChatStreamTests.Fixture fixture) : IClassFixture<WebChatStreamTests.Fixture>
{
    // Only the whole reply names it.
    private const string Source = "Civil Service Accelerated Development Schemes";

    [Fact]
    public async Task The_answer_grows_below_the_question_and_is_one_message_in_the_end()
    {
        await using var chat = await ChatWindow.OpenAsync(fixture);
        await chat.SeeAsync("I am SkillsAdvisor");
        var before = await chat.Messages.CountAsync();

        await chat.AskAsync("Who can join the Future Leaders Scheme?");
        await chat.SeeAsync("Reading the page");
        await chat.SeeAsync("[1]");
        Assert.DoesNotContain(Source, await chat.Messages.Last.InnerTextAsync(), StringComparison.Ordinal);
        await chat.SeeAsync(Source);

        Assert.Equal(before + 2, await chat.Messages.CountAsync());
        Assert.Contains(Source, await chat.Messages.Last.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await chat.FindBarriersAsync());
        await chat.Page.ReloadAsync();
        await chat.SeeAsync(Source);
        Assert.Equal(before + 2, await chat.Messages.CountAsync());
        Assert.Empty(chat.Faults);
    }

    public sealed class Fixture : BrowserFixture
    {
        private ModelServer? _server;

        public override async Task DisposeAsync()
        {
            await base.DisposeAsync();
            if (_server is not null) await _server.DisposeAsync();
        }

        protected override async Task<string[]> SettingsAsync()
        {
            // Slow enough to be looked at.
            _server = await ModelServer.StartAsync(request => request.Form is null ? new ModelReply.Says("ready")
                : new ModelReply.Says(StreamingTests.Sentences(request, 4)) { First = TimeSpan.FromSeconds(1), Each = TimeSpan.FromMilliseconds(80) });
            return ["--Models:Endpoint", _server.Url, "--Models:Key", "none", "--Models:Chat", "words", "--Models:ChatSeconds", "7", "--Models:TraceFile", "", "--Models:SpendingFile", ""];
        }
    }
}
