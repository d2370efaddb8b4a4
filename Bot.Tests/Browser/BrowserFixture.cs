using Microsoft.Playwright;

namespace Bot.Tests.Browser;

/// <summary>Debian's Chromium and the running host, shared by the tests of a class.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? playwright;
    private RunningHost? host;

    public IBrowser Browser { get; private set; } = null!;

    public Uri Address => host?.Address ?? throw new InvalidOperationException("The host does not run.");

    public async Task InitializeAsync()
    {
        var chromium = Environment.GetEnvironmentVariable("CHROMIUM") ?? Array.Find(Places, File.Exists)
            ?? throw new InvalidOperationException("Chromium is missing: run ./check, which installs it, or 'apt-get install chromium', or set CHROMIUM to its path.");
        host = await RunningHost.StartAsync();
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
        });
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        playwright?.Dispose();
        if (host is not null) await host.DisposeAsync();
    }
}
