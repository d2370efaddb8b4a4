var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    // Settings, content and the page stand beside the program, wherever it is started from; the data folder stands where it is started.
    ContentRootPath = AppContext.BaseDirectory,
});
var app = builder.Build();
await app.RunAsync();
