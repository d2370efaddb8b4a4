using Bot.Telemetry;
using Bot.Tests.Builder.Stubs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Host.Telemetry;

public sealed class TelemetryExportTests
{
    [Fact]
    public async Task With_a_collector_metrics_and_spans_are_sent_there_and_no_word_is_in_them()
    {
        await using var collector = await LoopbackServer.StartAsync(context =>
        {
            context.Response.ContentType = "application/x-protobuf";
            return context.Response.Body.WriteAsync(ReadOnlyMemory<byte>.Empty).AsTask();
        });
        using var host = Host(("Telemetry:OtlpEndpoint", collector.Url), ("Telemetry:Protocol", "HttpProtobuf"));
        await host.StartAsync();
        var telemetry = host.Services.GetRequiredService<BotTelemetry>();

        telemetry.EndTurn(telemetry.BeginTurn("msteams", "message"), "msteams", "message", TimeSpan.FromSeconds(1), null);
        telemetry.TrackEvent("BotMessageReceived", new Dictionary<string, string> { ["text"] = "top secret words", ["channelId"] = "msteams" });
        Assert.True(host.Services.GetRequiredService<TelemetryExport>().Flush());

        Assert.Equal(["/v1/metrics", "/v1/traces"], collector.Calls.Select(call => call.Target).Distinct().Order(StringComparer.Ordinal));
        var sent = string.Concat(collector.Calls.Select(call => call.Body));
        Assert.Contains("BotMessageReceived", sent, StringComparison.Ordinal);
        Assert.Contains("bot.turns", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("secret words", sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_collector_nothing_listens()
    {
        using var host = Host();

        await host.StartAsync();

        Assert.False(host.Services.GetRequiredService<TelemetryExport>().IsOn);
        Assert.True(host.Services.GetRequiredService<TelemetryExport>().Flush());
    }

    [Theory]
    [InlineData("collector:4317")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    public async Task An_address_that_is_none_stops_the_start(string address)
    {
        using var host = Host(("Telemetry:OtlpEndpoint", address));

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Contains("OtlpEndpoint", refusal.Message, StringComparison.Ordinal);
    }

    private static IHost Host(params (string Key, string Value)[] settings)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)));
        builder.Services.AddBotTelemetry(builder.Configuration);
        return builder.Build();
    }
}
