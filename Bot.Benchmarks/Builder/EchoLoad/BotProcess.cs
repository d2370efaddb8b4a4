using System.Diagnostics;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Benchmarks.Builder.EchoLoad;

/// <summary>The bot in a process of its own, so that its CPU time and memory are told apart from those of its callers.</summary>
internal sealed class BotProcess : IDisposable
{
    internal const string Argument = "builder-load-bot";

    private readonly Process _process;

    private BotProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    internal Uri Address { get; }

    /// <summary>Starts this program again as the bot; it prints its address, and ends when its input does.</summary>
    internal static async Task<BotProcess> StartAsync()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(Environment.GetCommandLineArgs()[0]);
        start.ArgumentList.Add(Argument);
        // As a program of the web SDK, which the product is, runs.
        start.Environment["DOTNET_gcServer"] = "1";
        var process = Process.Start(start)!;
        var address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The bot did not start.");
        return new BotProcess(process, new Uri(address));
    }

    internal static async Task ServeAsync(string address = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        await using var app = builder.Build();
        var adapter = new CloudAdapter();
        var bot = new SkillsBot(new ConversationState(new MemoryStorage()));
        app.MapPost("/api/messages", (HttpContext context) => adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted));
        app.MapGet("/figures", () => TypedResults.Json(Figures.Now()));
        await app.StartAsync();
        Console.WriteLine(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        await Console.In.ReadToEndAsync();
    }

    internal async Task<Figures> FiguresAsync(HttpClient client) => (await client.GetFromJsonAsync<Figures>(new Uri(Address, "figures")))!;

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(5000))
            _process.Kill();
        _process.Dispose();
    }

    internal sealed record Figures(double CpuMilliseconds, long AllocatedBytes, long WorkingSet, int Collections)
    {
        internal static Figures Now()
        {
            using var self = Process.GetCurrentProcess();
            return new Figures(
                self.TotalProcessorTime.TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true), self.WorkingSet64, GC.CollectionCount(0));
        }
    }
}
