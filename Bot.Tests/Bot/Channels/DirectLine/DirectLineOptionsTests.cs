using Bot.Channels.DirectLine;
using Bot.Web;

namespace Bot.Tests.Host.Channels.DirectLine;

public sealed class DirectLineOptionsTests
{
    private readonly DirectLineOptionsValidator validator = new();

    [Fact]
    public void The_defaults_are_valid()
    {
        Assert.True(validator.Validate(null, new DirectLineOptions()).Succeeded);
        Assert.True(new WebChatOptionsValidator().Validate(null, new WebChatOptions()).Succeeded);
    }

    [Theory]
    [InlineData("short", "", 1800, "Secret")]
    [InlineData("", "not base64", 1800, "SigningKey")]
    [InlineData("", "c2hvcnQ=", 1800, "SigningKey")]
    [InlineData("", "", 1, "TokenSeconds")]
    public void A_wrong_setting_is_named(string secret, string key, int seconds, string named)
    {
        var result = validator.Validate(null, new DirectLineOptions { Secret = secret, SigningKey = key, TokenSeconds = seconds });

        Assert.True(result.Failed);
        Assert.Contains(named, result.FailureMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://intranet.example/")]
    [InlineData("https://intranet.example/page")]
    [InlineData("intranet.example")]
    [InlineData("*")]
    [InlineData("javascript:alert(1)")]
    public void What_is_no_origin_is_refused(string origin)
    {
        var direct = new DirectLineOptions();
        direct.AllowedOrigins.Add(origin);

        Assert.True(validator.Validate(null, direct).Failed);
        Assert.True(new WebChatOptionsValidator().Validate(null, new WebChatOptions { EmbeddingOrigins = [origin] }).Failed);
    }
}
