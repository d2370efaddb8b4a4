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
            .AddSingleton<PagePolicy>()
            .AddSingleton<PageFrame>()
            .AddSingleton<ChatPage>()
            .AddSingleton<AskEndpoint>();
    }

    public static void MapWebChat(this IEndpointRouteBuilder endpoints)
    {
        endpoints.ServiceProvider.GetRequiredService<PageAssets>().Map(endpoints);
        endpoints.MapGet("/", (ChatPage page, HttpContext context) => page.Send(context));
        endpoints.MapGet("/ask", () => TypedResults.LocalRedirect("~/"));
        endpoints.MapPost("/ask", (AskEndpoint door, HttpContext context, CancellationToken cancellationToken) => door.AskAsync(context, cancellationToken));
    }
}
