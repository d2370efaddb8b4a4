using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Builder.Hosting;

public sealed class ConfigurationTests
{
    [Theory]
    [InlineData("", "", "", "", true)]
    [InlineData("MultiTenant", "app", "secret", "", false)]
    [InlineData("singletenant", "app", "secret", "tenant", false)]
    [InlineData("UserAssignedMSI", "app", "", "tenant", false)]
    public async Task Settings_tell_who_the_bot_is(string type, string app, string password, string tenant, bool isOpen)
    {
        var identity = new ConfigurationServiceClientCredentialFactory(Settings(type, app, password, tenant));

        Assert.Equal(isOpen, await identity.IsAuthenticationDisabledAsync(CancellationToken.None));
        Assert.Equal(!isOpen, await identity.IsValidAppIdAsync("app", CancellationToken.None));
        Assert.False(await identity.IsValidAppIdAsync("", CancellationToken.None));
        Assert.False(await identity.IsValidAppIdAsync("another", CancellationToken.None));
    }

    [Theory]
    [InlineData("SingleTenant", "app", "secret", "", "MicrosoftAppTenantId")]
    [InlineData("SingleTenant", "app", "", "tenant", "MicrosoftAppPassword")]
    [InlineData("SingleTenant", "", "secret", "tenant", "MicrosoftAppId")]
    [InlineData("UserAssignedMSI", "app", "", "", "MicrosoftAppTenantId")]
    [InlineData("UserAssignedMSI", "", "", "tenant", "MicrosoftAppId")]
    [InlineData("Sometimes", "app", "secret", "tenant", "MicrosoftAppType")]
    public void A_missing_setting_is_named(string type, string app, string password, string tenant, string key)
    {
        var error = Assert.Throws<InvalidOperationException>(() => new ConfigurationServiceClientCredentialFactory(Settings(type, app, password, tenant)));

        Assert.StartsWith(key, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "https://api.botframework.com")]
    [InlineData("https://botframework.azure.us", "https://api.botframework.us")]
    public void The_channel_service_chooses_the_cloud(string? service, string audience)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("ChannelService", service)]).Build();

        Assert.Equal(audience, new ConfigurationBotFrameworkAuthentication(settings).GetOriginatingAudience());
    }

    [Fact]
    public void An_unknown_channel_service_is_refused()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("ChannelService", "https://evil.test")]).Build();

        Assert.Throws<InvalidOperationException>(() => new ConfigurationBotFrameworkAuthentication(settings));
    }

    private static IConfigurationRoot Settings(string type, string app, string password, string tenant) => new ConfigurationBuilder().AddInMemoryCollection(
    [
        new("MicrosoftAppType", type), new("MicrosoftAppId", app), new("MicrosoftAppPassword", password), new("MicrosoftAppTenantId", tenant),
    ]).Build();
}
