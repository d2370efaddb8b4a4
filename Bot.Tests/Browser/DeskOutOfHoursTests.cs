using Microsoft.Playwright;

namespace Bot.Tests.Browser;

/// <summary>Nobody is there: a message is taken, and answered later in the same chat. The adviser uses a phone and the one-time link.</summary>
public sealed class DeskOutOfHoursTests(ClosedDeskFixture fixture) : IClassFixture<ClosedDeskFixture>
{
    [Fact]
    public async Task A_message_out_of_hours_is_answered_in_the_same_chat_later()
    {
        await using var person = await ChatWindow.OpenAsync(fixture);
        await person.AskAsync("speak to a person");
        await person.SeeAsync("What should they help you with?");
        await person.AskAsync("Which mentoring schemes are there for EOs?");
        await person.SeeAsync("Shall I send it?");
        await person.PressAsync("Yes");
        await person.SeeAsync("Nobody is there at the moment: advisers are back on");
        await person.SeeAsync("You need not leave an e-mail address.");

        await using var desk = await DeskWindow.OpenAsync(fixture, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 320, Height = 640 }, ColorScheme = ColorScheme.Dark });
        await desk.SeeAsync("Sign in to the adviser desk");
        await desk.Page.GotoAsync((await fixture.Host.FindOnConsoleAsync("/desk/sign-in?link=")).ToString());
        Assert.Empty(await desk.FindBarriersAsync());
        await desk.PressAsync("Sign in");
        await desk.Rows.First.WaitForAsync();
        await desk.SeeAsync("First reply: stopped until the desk opens");
        Assert.Empty(await desk.FindBarriersAsync());
        Assert.True(await desk.FitsAsync());

        // By the keyboard alone.
        await desk.Page.Locator("h1, .desk-tab").First.WaitForAsync();
        await desk.Page.Keyboard.PressAsync("j");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.SeeAsync("Which mentoring schemes are there for EOs?");
        await desk.Page.Locator("h2:has-text('Case')").WaitForAsync();
        await desk.Page.Keyboard.PressAsync("t");
        await desk.Reply.WaitForAsync();
        await desk.Page.Keyboard.PressAsync("r");
        await desk.Page.Keyboard.TypeAsync("Good morning. Ask for the mutual mentoring scheme.");
        await desk.Page.Keyboard.PressAsync("Control+Enter");
        await person.SeeAsync("Ask for the mutual mentoring scheme.");
        Assert.Empty(await desk.FindBarriersAsync());
        Assert.True(await desk.FitsAsync());
        Assert.Empty(desk.Faults);
        Assert.Empty(person.Faults);
    }
}
