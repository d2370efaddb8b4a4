using System.Text.Json;
using Bot.Tests.House;
using Microsoft.Playwright;

namespace Bot.Tests.Browser;

/// <summary>The chat page as a person uses it.</summary>
internal sealed class ChatWindow : IAsyncDisposable
{
    // The first answer after the start of the host compiles its code, on a machine that runs other tests as well.
    private const float Patience = 120_000;

    private readonly IBrowserContext context;

    private ChatWindow(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error") Faults.Add(message.Text);
        };
        page.PageError += (_, error) => Faults.Add(error);
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" or "ws" or "wss", IsLoopback: false }) Faults.Add($"left the machine: {request.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>Errors on the console, exceptions of scripts, and requests to other machines.</summary>
    public List<string> Faults { get; } = [];

    public ILocator Messages => Page.Locator("[role=feed] > article");

    public ILocator Field => Page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Type your question" });

    public static async Task<ChatWindow> OpenAsync(BrowserFixture fixture, BrowserNewContextOptions? options = null)
    {
        var context = await fixture.Browser.NewContextAsync(options ?? new BrowserNewContextOptions());
        context.SetDefaultTimeout(Patience);
        var window = new ChatWindow(context, await context.NewPageAsync());
        await window.Page.GotoAsync(fixture.Address.ToString());
        if (options?.JavaScriptEnabled != false) await window.Page.Locator("#chat:not([inert])").WaitForAsync();
        return window;
    }

    public async Task AskAsync(string words)
    {
        await Field.FillAsync(words);
        await Field.PressAsync("Enter");
    }

    /// <summary>Asks for a person, and sends the request.</summary>
    public async Task OpenCaseAsync(string request)
    {
        await AskAsync("speak to a person");
        await SeeAsync("What should they help you with?");
        await AskAsync(request);
        await SeeAsync("Shall I send it?");
        await PressAsync("Yes");
        await SeeAsync("Your request is stored.");
    }

    /// <summary>Presses a button that the bot offers.</summary>
    public Task PressAsync(string name) =>
        Page.Locator("#chat").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = name, Exact = true }).Last.ClickAsync();

    /// <summary>One step of <see cref="KindOfMessage"/>: types it or presses it, and waits for what comes of it.</summary>
    public async Task StepAsync(string step)
    {
        // A button on a card shows nothing of the person's own.
        var (before, more) = (await Messages.CountAsync(), step.Contains("* ", StringComparison.Ordinal) ? 1 : 2);
        switch (step)
        {
            case ['>', ' ', .. var title]:
                await PressAsync(title);
                break;
            case ['*', ' ', .. var title]:
                await PressAsync(title);
                break;
            case ['o', 'l', 'd', 'e', 's', 't', ' ', '*', ' ', .. var title]:
                await Page.Locator("#chat").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = title, Exact = true }).First.ClickAsync();
                break;
            default:
                await AskAsync(step);
                break;
        }
        await Messages.Nth(before + more - 1).WaitForAsync();
    }

    /// <summary>Waits for a message with these words.</summary>
    public Task SeeAsync(string words) => Messages.Filter(new LocatorFilterOptions { HasText = words }).Last.WaitForAsync();

    /// <summary>What axe-core finds: everything in our own markup, and in Web Chat's what is serious or critical.</summary>
    public async Task<IReadOnlyList<string>> FindBarriersAsync()
    {
        var script = Path.Combine(Repository.Root, "Bot", "Page", "node_modules", "axe-core", "axe.min.js");
        await Page.EvaluateAsync(await File.ReadAllTextAsync(script));
        var json = await Page.EvaluateAsync<string>("""
            async () => {
              const found = await axe.run(document, { resultTypes: ['violations'] });
              const theirs = document.querySelector('#chat');
              const isOurs = (node) => !theirs || !theirs.contains(document.querySelector(node.target[0]));
              return JSON.stringify(found.violations
                .map((one) => ({ ...one, nodes: one.nodes.filter((node) => isOurs(node) || ['serious', 'critical'].includes(one.impact)) }))
                .filter((one) => one.nodes.length > 0)
                .map((one) => `${one.id} (${one.impact}): ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`));
            }
            """);
        return JsonSerializer.Deserialize<string[]>(json) ?? [];
    }

    /// <summary>Sends a file by the page's own button.</summary>
    public async Task AttachAsync(string name, string text)
    {
        await Page.Locator("#chat input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });
        await Field.PressAsync("Enter");
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
