using System.Text.Json;
using Bot.Tests.House;
using Microsoft.Playwright;

namespace Bot.Tests.Browser;

/// <summary>The desk as an adviser uses it.</summary>
internal sealed class DeskWindow : IAsyncDisposable
{
    private const float Patience = 120_000;

    private readonly IBrowserContext context;

    private DeskWindow(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        // Calls fail while the host restarts: that is the test. Anything else on the console is a fault.
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("net::ERR_", StringComparison.Ordinal) && !message.Text.Contains("status of 401", StringComparison.Ordinal)) Faults.Add(message.Text);
        };
        page.PageError += (_, error) => Faults.Add(error);
    }

    public IPage Page { get; }

    public List<string> Faults { get; } = [];

    public ILocator Reply => Page.GetByLabel("Your reply");

    public ILocator Rows => Page.Locator(".desk-row");

    public static async Task<DeskWindow> OpenAsync(BrowserFixture fixture, BrowserNewContextOptions? options = null)
    {
        var context = await fixture.Browser.NewContextAsync(options ?? new BrowserNewContextOptions());
        context.SetDefaultTimeout(Patience);
        var window = new DeskWindow(context, await context.NewPageAsync());
        await window.Page.GotoAsync(new Uri(fixture.Address, "desk").ToString());
        return window;
    }

    public Task PressAsync(string name) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true }).ClickAsync();

    /// <summary>The same within the dialog that is open.</summary>
    public Task ConfirmAsync(string name) => Page.Locator("dialog[open]").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = name, Exact = true }).ClickAsync();

    public Task SeeAsync(string words) => Page.GetByText(words).Filter(new LocatorFilterOptions { Visible = true }).First.WaitForAsync();

    /// <summary>Opens the case of the list whose first words these are.</summary>
    public Task OpenAsync(string words) => Rows.Filter(new LocatorFilterOptions { HasText = words }).First.ClickAsync();

    public Task GoneAsync(string selector) => Page.Locator(selector).First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });

    public async Task SendAsync(string words)
    {
        await Reply.FillAsync(words);
        await Reply.PressAsync("Control+Enter");
        await Page.Locator(".desk-message--adviser").Filter(new LocatorFilterOptions { HasText = words }).WaitForAsync();
    }

    /// <summary>Everything that axe-core finds on the whole page.</summary>
    public async Task<IReadOnlyList<string>> FindBarriersAsync()
    {
        // The page lets nobody run a text as a script: the checker comes in by the browser, as developer tools do.
        await Page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "Bot", "Page", "node_modules", "axe-core", "axe.min.js")));
        var json = await Page.EvaluateAsync<string>("""
            async () => JSON.stringify((await axe.run(document, { resultTypes: ['violations'] })).violations
              .map((one) => `${one.id} (${one.impact}): ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`))
            """);
        return JsonSerializer.Deserialize<string[]>(json) ?? [];
    }

    public Task<bool> FitsAsync() => Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth");

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
