using Microsoft.Playwright;

namespace Bot.Tests.Browser;

/// <summary>The page while its host is away, and when it is back.</summary>
public sealed class WebChatOfflineTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task A_host_that_is_away_is_said_and_the_talk_goes_on_once_it_is_back()
    {
        await using var chat = await ChatWindow.OpenAsync(fixture);
        await chat.AskAsync("what did the Access programme achieve?");
        await chat.SeeAsync("65%");

        await fixture.Host.KillAsync();
        await chat.Page.GetByText("The chat has lost its connection").First.WaitForAsync();
        Assert.Empty(await chat.FindBarriersAsync());
        await DrawAsync(chat);

        await fixture.Host.StartAgainAsync();
        await chat.Page.GetByText("The chat has lost its connection").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        await chat.AskAsync("what is FLS?");
        await chat.SeeAsync("Future Leaders Scheme");
        Assert.Empty(await chat.FindBarriersAsync());
    }

    private static async Task DrawAsync(ChatWindow chat)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder) await chat.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, "offline.png") });
    }
}
