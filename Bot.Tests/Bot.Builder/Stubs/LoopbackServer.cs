using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Builder.Stubs;

/// <summary>A web server on a free port of this machine that keeps what it was asked and answers as the test says.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private LoopbackServer(WebApplication app) => this.app = app;

    public ConcurrentQueue<Call> Calls { get; } = [];

    /// <summary>Runs before the body is read; null for nothing.</summary>
    public Action<HttpContext>? BeforeKeeping { get; set; }

    /// <summary>Ends with a slash.</summary>
    public string Url => app.Urls.Single().TrimEnd('/') + "/";

    public static async Task<LoopbackServer> StartAsync(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new LoopbackServer(builder.Build());
        server.app.Run(async context =>
        {
            server.BeforeKeeping?.Invoke(context);
            await server.KeepAsync(context);
            await answer(context);
        });
        await server.app.StartAsync();
        return server;
    }

    /// <summary>Answers with each status once, and then with the last for good.</summary>
    public static Task<LoopbackServer> AnsweringAsync(string body, params int[] statuses)
    {
        var left = new ConcurrentQueue<int>(statuses[..^1]);
        return StartAsync(context =>
        {
            context.Response.StatusCode = left.TryDequeue(out var status) ? status : statuses[^1];
            context.Response.ContentType = "application/json";
            return context.Response.StatusCode == StatusCodes.Status204NoContent ? Task.CompletedTask : context.Response.WriteAsync(body);
        });
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task KeepAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, leaveOpen: true);
        Calls.Enqueue(new Call(
            context.Request.Method,
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            await reader.ReadToEndAsync(),
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
    }

    internal sealed record Call(string Method, string Target, string Body, IReadOnlyDictionary<string, string> Headers);
}
