using Bot.Channels.DirectLine;
using Bot.Storage;
using Bot.Turns;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Bot.Channels.Connector;

/// <summary><c>/api/messages</c>: where the Bot Connector brings activities.</summary>
internal sealed partial class MessagesEndpoint(
    BotFrameworkAuthentication authentication, Inbox inbox, UnsignedCallers unsigned, TypingSigns typing, TimeProvider clock, ILogger<MessagesEndpoint> logger)
{
    // Channels stop at 256 KB; pictures inside cards may come on top.
    private const int LargestBody = 1024 * 1024;
    private const string RetryAfterSeconds = "5";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/messages", AcceptAsync);
        // Teams asks so before it installs an app.
        routes.MapMethods("/api/messages", [HttpMethods.Head], () => TypedResults.Ok());
    }

    private async Task<IResult> AcceptAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var request = http.Request;
        if (!unsigned.MayCall(http.Connection)) return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        if (!string.IsNullOrEmpty(request.ContentType) && !request.HasJsonContentType()) return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (await BoundedBody.ReadAsync(request, LargestBody, cancellationToken) is not { } body) return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (PostedActivity.Read(body) is not { } activity) return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        try
        {
            var caller = await authentication.AuthenticateRequestAsync(activity, request.Headers.Authorization.ToString(), cancellationToken);
            return await StoreAsync(activity, body, TurnCaller.Of(caller.ClaimsIdentity, caller.Audience, caller.CallerId), cancellationToken);
        }
        catch (UnauthorizedAccessException)
        {
            return TypedResults.StatusCode(StatusCodes.Status401Unauthorized);
        }
        catch (StoreUnavailableException e)
        {
            // Not taken: the channel repeats it, or tells the person.
            LogNotTaken(e.Message);
            http.Response.Headers.RetryAfter = RetryAfterSeconds;
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<IResult> StoreAsync(Activity activity, byte[] body, TurnCaller caller, CancellationToken cancellationToken)
    {
        if (activity.Type == ActivityTypes.Typing)
        {
            // Of interest now or never: it is neither stored nor a turn.
            typing.OfPerson(ConversationKey.OfConnector(activity.ChannelId, activity.Conversation.Id));
            return TypedResults.StatusCode(StatusCodes.Status202Accepted);
        }
        // Without an id a repeat cannot be told from a second message: each counts.
        var id = string.IsNullOrEmpty(activity.Id) ? Guid.CreateVersion7(clock.GetUtcNow()).ToString() : activity.Id;
        var incoming = new IncomingActivity
        {
            Conversation = ConversationKey.OfConnector(activity.ChannelId, activity.Conversation.Id),
            // A channel gives a corrected message the id of the first: it is no repeat of it.
            RepeatKey = activity.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete ? $"{activity.Type}/{id}/{activity.Timestamp:O}" : id,
            ActivityId = id,
            Activity = body,
            Caller = caller.ToJson(),
        };
        if (!PostedActivity.Waits(activity))
        {
            await inbox.AcceptAsync(incoming, cancellationToken);
            // 202 only once it is on disk: a channel repeats what it got no 2xx for.
            return TypedResults.StatusCode(StatusCodes.Status202Accepted);
        }
        return await inbox.AcceptAndWaitAsync(incoming, cancellationToken) switch
        {
            null => TypedResults.StatusCode(StatusCodes.Status504GatewayTimeout),
            { Body: null } answer => TypedResults.StatusCode(answer.Status),
            { Body: { } json } answer => new Answered(answer.Status, json),
        };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An activity was not taken: {Reason}")]
    private partial void LogNotTaken(string reason);

    private sealed class Answered(int status, byte[] json) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            httpContext.Response.ContentType = "application/json; charset=utf-8";
            httpContext.Response.ContentLength = json.Length;
            await httpContext.Response.Body.WriteAsync(json, httpContext.RequestAborted);
        }
    }
}
