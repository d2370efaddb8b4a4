using Bot;
using Bot.Channels.Connector;
using Bot.Channels.DirectLine;
using Bot.Commands;
using Bot.Department;
using Bot.Desk;
using Bot.Dialogs;
using Bot.Files;
using Bot.Handoff;
using Bot.Health;
using Bot.Insight;
using Bot.Knowledge.Content;
using Bot.Models;
using Bot.Privacy;
using Bot.Proposals;
using Bot.Storage;
using Bot.Telemetry;
using Bot.Turns;
using Bot.Web;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

if (CommandLine.Names(args)) return await CommandLine.RunAsync(args);

var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    // Settings, content and the page stand beside the program, wherever it is started from; the data folder stands where it is started.
    ContentRootPath = AppContext.BaseDirectory,
});
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddDepartment(builder.Configuration);
builder.Services.AddModels(builder.Configuration);
builder.Services.AddKnowledge(builder.Configuration);
builder.Services.AddStorage(builder.Configuration);
builder.Services.AddBotTelemetry(builder.Configuration);
builder.Services.AddTurns(builder.Configuration);
builder.Services.AddHandoff(builder.Configuration);
builder.Services.AddPrivacy();
builder.Services.AddFiles(builder.Configuration);
builder.Services.AddDialogs();
builder.Services.AddConnector();
builder.Services.AddDirectLine(builder.Configuration);
builder.Services.AddWebChat(builder.Configuration);
builder.Services.AddProposals(builder.Configuration);
builder.Services.AddInsight(builder.Configuration);
builder.Services.AddDesk(builder.Configuration);
builder.Services.AddHealth();

// What stops the start is told below in one plain line: the host's own account of it, with its stack, says no more.
var starting = true;
builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => !starting && level >= LogLevel.Information);

try
{
    await using var app = builder.Build();
    app.Lifetime.ApplicationStarted.Register(() => starting = false);
    // Sent with what came by https only: behind a proxy that is the forwarded scheme's say.
    if (!app.Environment.IsDevelopment()) app.UseHsts();
    app.MapMessages();
    app.MapDirectLine();
    app.MapWebChat();
    app.MapDesk();
    app.MapFiles();
    app.MapHealth();
    await app.RunAsync();
    return 0;
}
catch (Exception refusal) when (refusal is OptionsValidationException or ContentUnreadableException)
{
    await Console.Error.WriteLineAsync($"SkillsAdvisor cannot start. {refusal.Message}");
    return 1;
}
catch (IOException taken) when (taken.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync($"SkillsAdvisor cannot start. {taken.Message.TrimEnd('.')}. Stop the other program, or choose another address with --urls.");
    return 1;
}
