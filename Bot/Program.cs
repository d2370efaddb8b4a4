using Bot;
using Bot.Commands;
using Bot.Department;
using Bot.Health;

if (CommandLine.Names(args)) return await CommandLine.RunAsync(args);

var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    // Settings, content and the page stand beside the program, wherever it is started from; the data folder stands where it is started.
    ContentRootPath = AppContext.BaseDirectory,
});
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddDepartment(builder.Configuration);
builder.Services.AddKnowledge(builder.Configuration);
builder.Services.AddHealth();
var app = builder.Build();
app.MapHealth();
await app.RunAsync();
return 0;
