using Microsoft.Playwright;

namespace Bot.Tests.Browser;

/// <summary>Debian's Chromium and the running host, shared by the tests of a class.</summary>
public class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? playwright;
    private RunningHost? host;

    public IBrowser Browser { get; private set; } = null!;

    public RunningHost Host => host ?? throw new InvalidOperationException("The host does not run.");

    public Uri Address => Host.Address;

    public virtual async Task InitializeAsync()
    {
        var chromium = Environment.GetEnvironmentVariable("CHROMIUM") ?? Array.Find(Places, File.Exists)
            ?? throw new InvalidOperationException("Chromium is missing: run ./check, which installs it, or 'apt-get install chromium', or set CHROMIUM to its path.");
        host = await RunningHost.StartAsync(await SettingsAsync());
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
        });
    }

    public virtual async Task DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        playwright?.Dispose();
        if (host is not null) await host.DisposeAsync();
    }

    /// <summary>What the host is started with, beside its defaults.</summary>
    protected virtual Task<string[]> SettingsAsync() => Task.FromResult<string[]>([]);
}
