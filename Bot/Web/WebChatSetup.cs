using Bot.Knowledge.Answers;
using Microsoft.Extensions.Options;

namespace Bot.Web;

internal static class WebChatSetup
{
    public static IServiceCollection AddWebChat(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WebChatOptions>().Bind(configuration.GetSection("WebChat")).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<WebChatOptions>, WebChatOptionsValidator>()
            .AddSingleton(host => new PageAssets(Path.Combine(host.GetRequiredService<IHostEnvironment>().ContentRootPath, "wwwroot", "assets")))
            .AddSingleton<VisitorRates>()
            .AddSingleton<PagePolicy>()
            .AddSingleton<PageFrame>()
            .AddSingleton<ChatPage>()
            .AddSingleton<AnswerQuestion>(host => host.GetRequiredService<AnswerPipeline>().AnswerAsync)
            .AddSingleton<AskEndpoint>()
            .AddSingleton<SessionEndpoints>();
    }

    public static void MapWebChat(this IEndpointRouteBuilder endpoints)
    {
        endpoints.ServiceProvider.GetRequiredService<PageAssets>().Map(endpoints);
        endpoints.ServiceProvider.GetRequiredService<SessionEndpoints>().Map(endpoints);
        CalendarEndpoint.Map(endpoints);
        endpoints.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], (ChatPage page, HttpContext context) => page.Send(context));
        endpoints.MapGet("/ask", () => TypedResults.LocalRedirect("~/"));
        endpoints.MapPost("/ask", (AskEndpoint door, HttpContext context, CancellationToken cancellationToken) => door.AskAsync(context, cancellationToken));
    }
}
