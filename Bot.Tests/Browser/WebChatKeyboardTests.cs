using Microsoft.Playwright;

namespace Bot.Tests.Browser;

/// <summary>The page without a mouse: wherever the focus is, it can be seen, and no press loses it.</summary>
public sealed class WebChatKeyboardTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    private const int MostStops = 40;

    // Somewhere on the page, and drawn with an outline, a shadow, a ring of Web Chat's own, or a colour that tells it from itself without focus.
    private const string Seen = """
        () => {
          const here = document.activeElement;
          if (!here || here === document.body) return 'nowhere';
          const drawn = (element) => { const style = getComputedStyle(element); return style.outlineStyle !== 'none' && style.outlineWidth !== '0px' && style.outlineColor !== 'rgba(0, 0, 0, 0)' || style.boxShadow !== 'none'; };
          const rings = [here, here.closest('.webchat__send-box__main'), ...here.querySelectorAll('[class*=focus-indicator], [class*=terminator-text], [class*=terminator__text]'), ...(here.parentElement?.querySelectorAll(':scope > [class*=focus-indicator]') ?? [])];
          return rings.some((ring) => ring && (drawn(ring) || getComputedStyle(ring).borderTopWidth !== '0px')) ? '' : `${here.tagName}.${here.className}`;
        }
        """;

    [Theory]
    [InlineData(ForcedColors.None)]
    [InlineData(ForcedColors.Active)]
    public async Task From_the_question_to_a_card_its_details_the_files_and_a_new_start(ForcedColors colours)
    {
        await using var chat = await ChatWindow.OpenAsync(fixture, new BrowserNewContextOptions { ForcedColors = colours, AcceptDownloads = true });
        await chat.SeeAsync("I am SkillsAdvisor");

        await TabToAsync(chat, chat.Field);
        await chat.Page.Keyboard.TypeAsync("project delivery, HEO, Leeds");
        await PressAsync(chat, "Enter");
        await chat.SeeAsync("Option 1:");
        Assert.True(await IsFocusedAsync(chat.Field));

        // Into the talk, to its newest message, and along its links and buttons.
        await TabToAsync(chat, chat.Page.Locator(".webchat__basic-transcript"), back: true);
        await PressAsync(chat, "Enter");
        await TabToAsync(chat, Button(chat, "Not for me"));
        await TabToAsync(chat, Button(chat, "Tell me more"));
        var before = await chat.Messages.CountAsync();
        await PressAsync(chat, "Enter");
        await chat.Messages.Nth(before).WaitForAsync();
        await chat.SeeAsync("Source");
        await SeesFocusAsync(chat);

        // Back to the field, and a button below the talk.
        await PressAsync(chat, "Escape");
        await TabToAsync(chat, chat.Field);
        await TabToAsync(chat, chat.Page.Locator(".webchat__suggested-action").First, back: true);
        await ArrowToAsync(chat, Button(chat, "Speak to a person"));
        await PressAsync(chat, "Enter");
        await chat.SeeAsync("What should they help you with?");
        Assert.True(await IsFocusedAsync(chat.Field));

        // Files: the link of an export.
        await chat.Page.Keyboard.TypeAsync("cancel");
        await PressAsync(chat, "Enter");
        await chat.SeeAsync("I have stopped that");
        await chat.Page.Keyboard.TypeAsync("export my data");
        await PressAsync(chat, "Enter");
        await chat.SeeAsync("Plain text, to read");
        await TabToAsync(chat, chat.Page.Locator(".webchat__basic-transcript"), back: true);
        await PressAsync(chat, "End");
        await PressAsync(chat, "Enter");
        await TabToAsync(chat, chat.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Plain text, to read" }));
        await PressAsync(chat, "Escape");

        await TabToAsync(chat, chat.Page.Locator("#download"));
        await chat.Page.RunAndWaitForDownloadAsync(() => PressAsync(chat, "Enter"));
        await SeesFocusAsync(chat);
        await TabToAsync(chat, chat.Page.Locator("#start-again"), back: true);
        await PressAsync(chat, "Enter");
        await TabToAsync(chat, chat.Page.Locator("#start-again-no"));
        await PressAsync(chat, "Enter");
        Assert.True(await IsFocusedAsync(chat.Page.Locator("#start-again")));
        await PressAsync(chat, "Enter");
        await TabToAsync(chat, chat.Page.Locator("#start-again-yes"));
        await PressAsync(chat, "Enter");
        await chat.Messages.Filter(new LocatorFilterOptions { HasText = "Option 1:" }).First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await chat.SeeAsync("I am SkillsAdvisor");
        Assert.Empty(chat.Faults);
    }

    [Fact]
    public async Task Boxes_on_a_card_are_ticked_and_sent()
    {
        await using var chat = await ChatWindow.OpenAsync(fixture);
        foreach (var step in new[] { "what is FLS?", "> Speak to a person", "> My career and next job" }) await chat.StepAsync(step);
        await chat.SeeAsync("Tick the lines to leave out");

        await TabToAsync(chat, chat.Page.Locator(".webchat__basic-transcript"), back: true);
        await PressAsync(chat, "Enter");
        await TabToAsync(chat, chat.Page.Locator("#chat input[type=checkbox]").First);
        await PressAsync(chat, "Space");
        await TabToAsync(chat, Button(chat, "Leave out what is ticked"));
        await PressAsync(chat, "Enter");

        await chat.SeeAsync("Left out: 1.");
        await SeesFocusAsync(chat);
    }

    private static ILocator Button(ChatWindow chat, string name) => chat.Page.Locator("#chat").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = name, Exact = true }).Last;

    private static async Task TabToAsync(ChatWindow chat, ILocator target, bool back = false)
    {
        for (var stops = 0; stops < MostStops; stops++)
        {
            if (await IsFocusedAsync(target))
            {
                await SeesFocusAsync(chat);
                return;
            }
            await chat.Page.Keyboard.PressAsync(back ? "Shift+Tab" : "Tab");
        }
        Assert.Fail($"Tab never came to {target}.");
    }

    private static async Task ArrowToAsync(ChatWindow chat, ILocator target)
    {
        for (var stops = 0; stops < MostStops && !await IsFocusedAsync(target); stops++)
        {
            await chat.Page.Keyboard.PressAsync("ArrowRight");
            await SeesFocusAsync(chat);
        }
        Assert.True(await IsFocusedAsync(target));
    }

    private static Task PressAsync(ChatWindow chat, string key) => chat.Page.Keyboard.PressAsync(key);

    private static async Task SeesFocusAsync(ChatWindow chat) => Assert.Equal("", await chat.Page.EvaluateAsync<string>(Seen));

    private static Task<bool> IsFocusedAsync(ILocator locator) => locator.EvaluateAsync<bool>("(element) => element === document.activeElement");
}
