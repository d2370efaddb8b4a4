using Bot.Tests.Host.Desk.SignIn;

namespace Bot.Tests.Browser;

/// <summary>A host whose advisers are always there and come in by an OpenID Connect issuer of the test.</summary>
public sealed class DeskFixture : BrowserFixture
{
    public static IReadOnlyList<string> AlwaysOpen { get; } = [.. Enum.GetNames<DayOfWeek>().Select(day => $"--Handoff:Hours:{day}=00:00-24:00")];

    public DeskIssuer Issuer { get; private set; } = null!;

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Issuer.DisposeAsync();
    }

    /// <summary>An adviser who has signed in by the issuer, and sees the lists.</summary>
    internal async Task<DeskWindow> SignInAsync(string id, string name, params string[] roles)
    {
        Issuer.Person = new() { ["oid"] = id, ["name"] = name, ["roles"] = roles };
        var desk = await DeskWindow.OpenAsync(this);
        await desk.PressAsync("Sign in");
        await desk.Page.Locator(".desk-tab").First.WaitForAsync();
        return desk;
    }

    protected override async Task<string[]> SettingsAsync()
    {
        Issuer = await DeskIssuer.StartAsync();
        return
        [
            .. Issuer.Settings.Select(setting => $"--{setting.Key}={setting.Value}"), .. AlwaysOpen,
            "--Desk:Replies:0:Title=Hello", "--Desk:Replies:0:Text=Hello, I am an adviser. I am reading what you wrote.",
        ];
    }
}

/// <summary>A host on a developer's machine, without an issuer, on a day on which nobody is there.</summary>
public sealed class ClosedDeskFixture : BrowserFixture
{
    protected override Task<string[]> SettingsAsync()
    {
        // Open on one day of the week, which is neither today nor tomorrow anywhere.
        var open = TimeProvider.System.GetUtcNow().AddDays(3).DayOfWeek;
        return Task.FromResult<string[]>([$"--Handoff:Hours:{open}=10:00-10:30"]);
    }
}
