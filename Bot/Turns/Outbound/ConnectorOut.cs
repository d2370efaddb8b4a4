using System.Globalization;
using System.Net;
using Bot.Sdk;
using Bot.Storage;
using Bot.Turns.Streaming;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Bot.Turns.Outbound;

/// <summary>Sends by the Bot Connector REST API of the conversation's service URL.</summary>
internal sealed class ConnectorOut(BotFrameworkAuthentication authentication, ITurnStore store, TeamsPace pace, TimeProvider clock) : IChannelOut
{
    private const string Teams = "msteams";

    public async Task<Delivery> SendAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        ConnectorHttp.TryOnceOnly();
        try
        {
            var route = OutboxRoute.FromJson(item.Route);
            if (ActivityJson.Read(item.Activity) is not { } activity) return new Delivery.Never("the stored activity is empty");
            if (route.ChannelId == Teams)
            {
                foreach (var book in new Func<TimeSpan>[] { () => pace.BookConversation(item.Conversation), () => pace.BookTenant(route.TenantId ?? "") })
                {
                    var wait = book();
                    if (wait > TeamsPace.Patience) return new Delivery.NotNow(TeamsPace.Reason, wait);
                    if (wait > TimeSpan.Zero) await Task.Delay(wait, clock, cancellationToken);
                }
            }
            try
            {
                return await SendAsync(item, route, activity, cancellationToken);
            }
            catch (ErrorResponseException e) when (StreamMarks.AreOn(activity) && e.Response?.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden)
            {
                // The stream is over for the channel: too old, cancelled by the person, or not the same text. The reply stands by itself.
                StreamMarks.Remove(activity);
                return await SendAsync(item, route, activity, cancellationToken);
            }
        }
        catch (SendRefusedException e)
        {
            return Judge(e.Status, e.RetryAfter);
        }
        catch (ErrorResponseException e) when (e.Response is { } answer)
        {
            return Judge(answer.StatusCode, RetryAfter(answer.Headers));
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException or ErrorResponseException or TimeoutException)
        {
            return new Delivery.NotNow($"network: {e.GetType().Name}", null);
        }
        // What is wrong with the route or the activity itself stays wrong.
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or System.Text.Json.JsonException or UriFormatException)
        {
            return new Delivery.Never($"cannot be sent: {e.GetType().Name}");
        }
        // Sign-in libraries have exceptions of their own; a secret that is renewed makes the next try succeed.
        catch (Exception e)
        {
            return new Delivery.NotNow($"sign-in: {e.GetType().Name}", null);
        }
    }

    private async Task<Delivery> SendAsync(OutboxItem item, OutboxRoute route, Activity activity, CancellationToken cancellationToken)
    {
        var factory = authentication.CreateConnectorFactory(route.Caller.ToIdentity());
        var connector = await factory.CreateAsync(route.ServiceUrl, route.Caller.Audience ?? authentication.GetOriginatingAudience(), cancellationToken);
        using var _ = connector as IDisposable;
        var conversations = connector.Conversations;
        if (route.ThreadOf is { } first)
        {
            if (await store.ReadChannelIdAsync(first, cancellationToken) is not { } thread) return new Delivery.Never("the message that its thread begins with was never taken");
            route = route with { ConversationId = $"{route.ConversationId};messageid={thread}" };
            activity.Conversation.Id = route.ConversationId;
        }
        switch (item.Kind)
        {
            case SendKind.Send when route.ActivityId is null:
                return new Delivery.Taken((await conversations.SendToConversationAsync(route.ConversationId, activity, cancellationToken))?.Id);
            case SendKind.Send:
                return new Delivery.Taken((await conversations.ReplyToActivityAsync(route.ConversationId, route.ActivityId, activity, cancellationToken))?.Id);
        }
        // What the bot calls by our id the channel knows by its own.
        var id = await store.ReadChannelIdAsync(route.ActivityId ?? "", cancellationToken) ?? route.ActivityId ?? "";
        if (item.Kind == SendKind.Delete)
        {
            await conversations.DeleteActivityAsync(route.ConversationId, id, cancellationToken);
            return new Delivery.Taken(null);
        }
        activity.Id = id;
        await conversations.UpdateActivityAsync(route.ConversationId, id, activity, cancellationToken);
        return new Delivery.Taken(null);
    }

    private static Delivery Judge(HttpStatusCode status, TimeSpan? retryAfter) => status switch
    {
        // 401 heals when an operator renews the secret. 408, 500 and 503 are not on Teams' list, but no channel means "never" by them.
        HttpStatusCode.Unauthorized or HttpStatusCode.RequestTimeout or HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests
            or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
            => new Delivery.NotNow($"HTTP {(int)status}", retryAfter),
        _ => new Delivery.Never($"HTTP {(int)status}"),
    };

    private TimeSpan? RetryAfter(IDictionary<string, IEnumerable<string>> headers)
    {
        if (!headers.TryGetValue("Retry-After", out var values) || values.FirstOrDefault() is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return TimeSpan.FromSeconds(seconds);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at > clock.GetUtcNow()
            ? at - clock.GetUtcNow()
            : null;
    }
}
