using Bot.Desk.SignIn;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Host.Desk.SignIn;

public sealed class SignInOptionsTests
{
    [Theory]
    [InlineData("http://login.example/t/v2.0", "https")]
    [InlineData("login.example", "https")]
    [InlineData("https://login.microsoftonline.com/common/v2.0", "every organisation")]
    [InlineData("https://login.microsoftonline.com/Organizations/v2.0", "every organisation")]
    public void An_authority_that_cannot_be_trusted_stops_the_start(string authority, string why) =>
        Assert.Contains(why, Faults(Good(authority: authority)), StringComparison.Ordinal);

    [Fact]
    public void Half_a_sign_in_stops_the_start()
    {
        Assert.Contains("Audience", Faults(new SignInOptions { Authority = "https://login.example/t" }), StringComparison.Ordinal);
        Assert.Contains("Authority", Faults(new SignInOptions { Audience = "a" }), StringComparison.Ordinal);
        var twice = Good();
        twice.LeadRole = twice.AdminRole;
        Assert.Contains("three names", Faults(twice), StringComparison.Ordinal);
    }

    [Fact]
    public void Whole_settings_and_none_are_good()
    {
        Assert.Equal("", Faults(Good()));
        Assert.Equal("", Faults(new SignInOptions()));
    }

    private static SignInOptions Good(string authority = "https://login.microsoftonline.com/tenant/v2.0") =>
        new() { Authority = authority, Audience = "a", ClientId = "c", Scope = "api://a/Desk.Access" };

    private static string Faults(SignInOptions options) =>
        new SignInOptionsValidator().Validate(null, options) is ValidateOptionsResult { Failed: true } failed ? failed.FailureMessage : "";
}
