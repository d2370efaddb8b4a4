using Microsoft.Playwright;

namespace Bot.Tests.Browser;

/// <summary>The page at / in a real Chromium, against the real host.</summary>
public sealed class WebChatPageTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    private const string Question = "What did the Access programme achieve?";

    [Fact]
    public async Task A_whole_conversation_from_question_to_person_survives_a_reload()
    {
        await using var chat = await ChatWindow.OpenAsync(fixture);
        await chat.SeeAsync("I am SkillsAdvisor");
        Assert.Empty(await chat.FindBarriersAsync());

        await chat.AskAsync(Question);
        await chat.SeeAsync("65%");
        await chat.SeeAsync("Source");
        Assert.Empty(await chat.FindBarriersAsync());
        var before = await chat.Messages.CountAsync();

        await chat.Page.ReloadAsync();
        await chat.SeeAsync("65%");
        Assert.Equal(before, await chat.Messages.CountAsync());

        await chat.PressAsync("Find something for me to do");
        await chat.SeeAsync("What would you like to get better at?");
        await chat.PressAsync("Project delivery");
        await chat.SeeAsync("What is your grade?");
        await chat.PressAsync("HEO");
        await chat.SeeAsync("Why:");
        Assert.Empty(await chat.FindBarriersAsync());

        await chat.PressAsync("Speak to a person");
        await chat.SeeAsync("What should they help you with?");
        await chat.AskAsync("Moving into project delivery");
        await chat.SeeAsync("Shall I send it?");
        await chat.PressAsync("Yes");
        await chat.SeeAsync("What happens next");
        Assert.Empty(await chat.FindBarriersAsync());
        Assert.Empty(chat.Faults);
    }

    [Fact]
    public async Task Start_again_begins_a_conversation_that_knows_nothing_of_the_last()
    {
        await using var chat = await ChatWindow.OpenAsync(fixture);
        await chat.AskAsync(Question);
        await chat.SeeAsync("65%");

        await chat.Page.ClickAsync("#start-again");
        Assert.Empty(await chat.FindBarriersAsync());
        await chat.Page.ClickAsync("#start-again-no");
        await chat.SeeAsync("65%");
        await chat.Page.ClickAsync("#start-again");
        await chat.Page.ClickAsync("#start-again-yes");

        await chat.Messages.Filter(new LocatorFilterOptions { HasText = "65%" }).First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await chat.SeeAsync("I am SkillsAdvisor");
        Assert.Equal(0, await chat.Messages.Filter(new LocatorFilterOptions { HasText = "65%" }).CountAsync());
        Assert.Empty(chat.Faults);
    }

    [Fact]
    public async Task The_conversation_can_be_downloaded_as_text()
    {
        await using var chat = await ChatWindow.OpenAsync(fixture);
        await chat.AskAsync(Question);
        await chat.SeeAsync("65%");

        var download = await chat.Page.RunAndWaitForDownloadAsync(() => chat.Page.ClickAsync("#download"));

        var text = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.EndsWith(".txt", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Contains(Question, text, StringComparison.Ordinal);
        Assert.Contains("65%", text, StringComparison.Ordinal);
        Assert.Contains("You, ", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(320, 640)]
    [InlineData(320, 256)]
    public async Task Nothing_is_lost_on_a_phone_or_at_400_per_cent(int width, int height)
    {
        await using var chat = await ChatWindow.OpenAsync(fixture, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height } });
        await chat.AskAsync(Question);
        await chat.SeeAsync("65%");

        Assert.True(await chat.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        Assert.Empty(await chat.FindBarriersAsync());
    }

    [Fact]
    public async Task The_dark_page_has_no_barriers_either()
    {
        await using var chat = await ChatWindow.OpenAsync(fixture, new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark });
        await chat.AskAsync(Question);
        await chat.SeeAsync("65%");

        Assert.Empty(await chat.FindBarriersAsync());
    }

    [Fact]
    public async Task The_keyboard_is_enough()
    {
        await using var chat = await ChatWindow.OpenAsync(fixture);
        await chat.SeeAsync("I am SkillsAdvisor");

        await chat.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to main content", await chat.Page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        for (var stops = 0; stops < 20 && !await IsFocusedAsync(chat.Field); stops++) await chat.Page.Keyboard.PressAsync("Tab");
        await chat.Page.Keyboard.TypeAsync(Question);
        await chat.Page.Keyboard.PressAsync("Enter");

        await chat.SeeAsync("65%");
        Assert.True(await IsFocusedAsync(chat.Field));
    }

    [Fact]
    public async Task What_looks_like_a_page_in_a_message_stays_words()
    {
        await using var chat = await ChatWindow.OpenAsync(fixture);
        await chat.SeeAsync("I am SkillsAdvisor");

        await chat.AskAsync("<img src=x onerror=\"window.hit=1\"> [click](javascript:window.hit=2) ![p](https://tracker.example/p.png)");
        await chat.SeeAsync("tracker.example");
        await chat.AskAsync(Question);
        await chat.SeeAsync("65%");

        Assert.True(await chat.Page.EvaluateAsync<bool>("() => window.hit === undefined"));
        Assert.Equal(0, await chat.Page.Locator("a[href^='javascript:']").CountAsync());
        Assert.Empty(chat.Faults);
    }

    [Fact]
    public async Task A_session_goes_into_the_calendar_by_its_link()
    {
        await using var chat = await ChatWindow.OpenAsync(fixture);
        await chat.AskAsync("what's on next month?");
        await chat.SeeAsync("Add to your calendar");

        var address = await chat.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Add to your calendar" }).First.GetAttributeAsync("href");
        var file = await chat.Page.APIRequest.GetAsync(address ?? "");

        Assert.Contains("BEGIN:VEVENT", await file.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_of_another_day_are_dated_the_British_way()
    {
        await using var chat = await ChatWindow.OpenAsync(fixture);
        await chat.SeeAsync("I am SkillsAdvisor");

        await chat.Page.Clock.SetFixedTimeAsync(new DateTime(2099, 1, 1, 12, 0, 0, DateTimeKind.Utc));
        await chat.Page.ReloadAsync();
        await chat.SeeAsync("I am SkillsAdvisor");

        Assert.Matches(@"^Sent \d{1,2} [A-Z][a-z]+ at \d\d:\d\d", await chat.Page.Locator(".webchat__activity-status").First.TextContentAsync() ?? "");
    }

    [Fact]
    public async Task A_file_that_the_text_links_to_has_no_second_button()
    {
        await using var chat = await ChatWindow.OpenAsync(fixture);
        await chat.AskAsync("export my data");
        await chat.SeeAsync("Plain text, to read");

        Assert.Equal(0, await chat.Page.GetByText("my-data.txt").CountAsync());
    }

    [Fact]
    public async Task Without_JavaScript_the_form_answers()
    {
        await using var chat = await ChatWindow.OpenAsync(fixture, new BrowserNewContextOptions { JavaScriptEnabled = false });

        await chat.Page.GetByLabel("Your question").FillAsync(Question);
        await chat.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Ask", Exact = true }).ClickAsync();

        Assert.Equal(Question, await chat.Page.Locator("h1").InnerTextAsync());
        Assert.Contains("65%", await chat.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Home Office", await chat.Page.Locator("#source-1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(chat.Faults);
    }

    [Fact]
    public async Task The_page_with_an_answer_has_no_barriers()
    {
        await using var chat = await ChatWindow.OpenAsync(fixture);

        await chat.Page.EvaluateAsync("""
            (question) => {
              const form = Object.assign(document.createElement('form'), { method: 'post', action: 'ask' });
              form.append(Object.assign(document.createElement('input'), { name: 'question', value: question }));
              document.body.append(form);
              form.submit();
            }
            """, Question);
        await chat.Page.Locator("#source-1").WaitForAsync();

        Assert.Empty(await chat.FindBarriersAsync());
    }

    private static Task<bool> IsFocusedAsync(ILocator locator) => locator.EvaluateAsync<bool>("(element) => element === document.activeElement");
}
