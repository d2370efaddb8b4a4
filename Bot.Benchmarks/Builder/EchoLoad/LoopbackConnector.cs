using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Benchmarks.Builder.EchoLoad;

/// <summary>The channel's side of normal delivery: takes every reply, gives it an id and counts it.</summary>
internal sealed class LoopbackConnector(WebApplication app) : IAsyncDisposable
{
    private static readonly byte[] Accepted = "{\"id\":\"r1\"}"u8.ToArray();

    private int _replies;

    internal int Replies => _replies;

    internal string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    internal static async Task<LoopbackConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var connector = new LoopbackConnector(builder.Build());
        connector.Map();
        await connector.StartServerAsync();
        return connector;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task StartServerAsync() => app.StartAsync();

    private void Map() => app.Run(async context =>
    {
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        Interlocked.Increment(ref _replies);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Accepted.Length;
        await context.Response.Body.WriteAsync(Accepted, context.RequestAborted);
    });
}
