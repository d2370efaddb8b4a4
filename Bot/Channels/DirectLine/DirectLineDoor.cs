using Bot.Storage;

namespace Bot.Channels.DirectLine;

/// <summary>All addresses under <c>/v3/directline</c>.</summary>
internal sealed class DirectLineDoor(TokenEndpoints tokens, ConversationEndpoints conversations, ActivityEndpoints activities, AttachmentDownload attachments)
{
    public const string CorsPolicy = "DirectLine";

    public void Map(IEndpointRouteBuilder endpoints)
    {
        var door = endpoints.MapGroup("/v3/directline").RequireCors(CorsPolicy).AddEndpointFilter(AnswerStoreFaultsAsync);
        tokens.Map(door);
        conversations.Map(door);
        activities.Map(door);
        attachments.Map(door);
    }

    /// <summary>Answers 503 while the store is down, and 400 to a request that breaks off.</summary>
    public static async ValueTask<object?> AnswerStoreFaultsAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        try
        {
            return await next(context);
        }
        catch (StoreUnavailableException)
        {
            context.HttpContext.Response.Headers.RetryAfter = "5";
            return DirectLineError.StoreDown();
        }
        catch (BadHttpRequestException)
        {
            return DirectLineError.Bad("The request was cut off.");
        }
    }
}
