using Microsoft.Playwright;

namespace Bot.Tests.Browser;

/// <summary>
/// Each kind of message and card on the real page: axe finds nothing, and nothing leaves a screen of 320 pixels. With the variable SCREENSHOTS, the name of a folder,
/// each is also drawn there in light, dark and forced colours, on a desktop and on a phone.
/// </summary>
public sealed class MessageKindsTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    private static readonly string? _folder = Environment.GetEnvironmentVariable("SCREENSHOTS");

    public static TheoryData<string> Names => [.. KindOfMessage.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_kind_can_be_read_in_every_way(string name)
    {
        var kind = KindOfMessage.All.Single(one => one.Name == name);
        await using var chat = await ChatWindow.OpenAsync(fixture, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        await ReachAsync(chat, kind);

        Assert.Empty(await chat.FindBarriersAsync());
        await chat.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await chat.Page.SetViewportSizeAsync(320, 640);
        Assert.Empty(await chat.FindBarriersAsync());
        Assert.Empty(await LeavingTheScreenAsync(chat));
        Assert.Empty(chat.Faults);
        if (_folder is { Length: > 0 } folder) await DrawAsync(chat, Path.Combine(folder, name));
    }

    private async Task ReachAsync(ChatWindow chat, KindOfMessage kind)
    {
        await chat.SeeAsync("I am SkillsAdvisor");
        foreach (var step in kind.Steps) await chat.StepAsync(step);
        if (kind.Adviser.Count > 0)
        {
            var stored = await chat.Messages.Filter(new LocatorFilterOptions { HasText = "Its reference is" }).Last.InnerTextAsync();
            var reference = stored.Split("Its reference is ")[1][..9];
            foreach (var move in kind.Adviser) await fixture.Host.CommandAsync(["cases", .. move.Select(word => word == "REF" ? reference : word)]);
        }
        await chat.SeeAsync(kind.Shows);
    }

    private static async Task<string[]> LeavingTheScreenAsync(ChatWindow chat) => await chat.Page.EvaluateAsync<string[]>("""
        () => {
          const width = document.documentElement.clientWidth;
          // What Web Chat keeps for screen readers only is seen by nobody.
          const shown = (names) => [...document.querySelectorAll(names)].filter((element) => !element.closest('[class*=live-region]'));
          const wide = shown('main *').filter((element) => {
            const box = element.getBoundingClientRect();
            return box.width > 1 && box.height > 1 && (box.right > width + 1 || box.left < -1);
          });
          const cut = shown('#chat button, #chat [role=heading]').filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1);
          return [...wide, ...cut].map((element) => `${element.tagName}.${element.className}: ${element.textContent.slice(0, 60)}`);
        }
        """) ?? [];

    private static async Task DrawAsync(ChatWindow chat, string path)
    {
        (string Name, ColorScheme Scheme, ForcedColors Forced)[] looks = [("light", ColorScheme.Light, ForcedColors.None), ("dark", ColorScheme.Dark, ForcedColors.None), ("forced", ColorScheme.Dark, ForcedColors.Active)];
        foreach (var look in looks)
        {
            foreach (var (device, width) in new[] { ("desktop", 1280), ("phone", 360) })
            {
                await chat.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = look.Scheme, ForcedColors = look.Forced });
                await chat.Page.SetViewportSizeAsync(width, 1300);
                await chat.Page.EvaluateAsync("""
                    () => {
                      document.querySelector('.chat').style.height = '75rem';
                      for (const element of document.querySelectorAll('#chat *')) if (element.scrollHeight > element.clientHeight + 20) element.scrollTop = element.scrollHeight;
                    }
                    """);
                await chat.Page.Locator(".chat").ScreenshotAsync(new LocatorScreenshotOptions { Path = $"{path}-{look.Name}-{device}.png" });
            }
        }
    }
}
