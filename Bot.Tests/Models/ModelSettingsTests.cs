using Bot.Models;
using Bot.Models.Clients;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Models;

public sealed class ModelSettingsTests
{
    [Theory]
    [InlineData("", "k", "c", "", "Models:Endpoint")]
    [InlineData("http://elsewhere.example", "k", "c", "", "Models:Endpoint")]
    [InlineData("not an address", "k", "c", "", "Models:Endpoint")]
    [InlineData("https://x.openai.azure.com", "", "c", "", "Models:Key")]
    [InlineData("https://x.openai.azure.com", "k", "", "", "Models:Chat")]
    public void Wrong_settings_are_named(string endpoint, string key, string chat, string embeddings, string named)
    {
        var result = new ModelOptionsRules().Validate(null, new ModelOptions { Endpoint = endpoint, Key = key, Chat = chat, Embeddings = embeddings });

        Assert.Contains(named, result.FailureMessage, StringComparison.Ordinal);
        Assert.DoesNotContain("\"k\"", result.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_at_all_and_a_whole_set_are_right()
    {
        Assert.True(new ModelOptionsRules().Validate(null, new ModelOptions()).Succeeded);
        Assert.True(new ModelOptionsRules().Validate(null, new ModelOptions { Endpoint = "https://x.openai.azure.com", Key = "k", Chat = "c" }).Succeeded);
        Assert.True(new ModelOptionsRules().Validate(null, new ModelOptions { Endpoint = "https://x.openai.azure.com", SignIn = ModelSignIn.Entra, Embeddings = "e" }).Succeeded);
        Assert.False(new ModelOptionsRanges().Validate(null, new ModelOptions { ChatSeconds = 60 }).Succeeded);
    }

    [Theory]
    [InlineData("https://x.openai.azure.com", "https://x.openai.azure.com/openai/v1/")]
    [InlineData("https://x.openai.azure.com/openai/v1/", "https://x.openai.azure.com/openai/v1/")]
    [InlineData("https://x.services.ai.azure.com/", "https://x.services.ai.azure.com/openai/v1/")]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080/v1/")]
    [InlineData("https://models.example/team/v1", "https://models.example/team/v1/")]
    public void The_address_is_completed(string given, string called) => Assert.Equal(called, ModelClients.AddressOf(given).ToString());

    [Fact]
    public async Task A_probe_says_in_plain_words_what_is_wrong()
    {
        await using var server = await ModelServer.StartAsync(request => request.Path.EndsWith("embeddings", StringComparison.Ordinal)
            ? new ModelReply.Embeds(_ => [1, 0, 0])
            : new ModelReply.Fails(401));
        using var world = new ModelWorld(server.Url);

        var findings = await world.Get<ModelProbe>().RunAsync(CancellationToken.None);

        Assert.Equal([ModelFault.WrongKey, null], findings.Select(finding => finding.Fault));
        Assert.StartsWith("chat deployment 'words': The endpoint refuses the key", findings[0].ToString(), StringComparison.Ordinal);
        Assert.Equal("embeddings deployment 'vectors': answers with 3 dimensions", findings[1].ToString());
        Assert.DoesNotContain(findings, finding => finding.ToString().Contains("secret-key", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-03-20", HealthStatus.Degraded, "the key ends in 18 days")]
    [InlineData("2026-03-01", HealthStatus.Degraded, "the key has ended")]
    [InlineData("2027-03-02", HealthStatus.Healthy, "the key ends in 365 days")]
    public async Task The_readiness_page_counts_the_days_of_the_key(string end, HealthStatus status, string words)
    {
        using var world = new ModelWorld("http://127.0.0.1:1/v1", new ManualClock(), ("KeyExpires", end));

        var health = await world.Get<ModelWatch>().CheckHealthAsync(new HealthCheckContext());

        Assert.Equal(status, health.Status);
        Assert.Contains(words, health.Description, StringComparison.Ordinal);
    }
}
