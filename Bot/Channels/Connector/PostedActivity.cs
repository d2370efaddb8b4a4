using System.Text.Json;
using Bot.Sdk;
using Microsoft.Bot.Schema;

namespace Bot.Channels.Connector;

/// <summary>What a channel posted, once it is known to be an activity of the protocol.</summary>
internal static class PostedActivity
{
    private const int LongestChannelId = 64;

    // Teams thread ids are the longest that are known, with some 150 characters.
    private const int LongestId = 1000;

    /// <returns>Null when it is no JSON, a property is of the wrong type, or something that every turn needs is missing.</returns>
    public static Activity? Read(byte[] body)
    {
        Activity? activity;
        try
        {
            activity = ActivityJson.Read(body);
        }
        catch (JsonException)
        {
            return null;
        }
        if (activity is null || !IsWhole(activity)) return null;
        // Some channels leave the bot out; everything behind the door may count on an account.
        activity.Recipient ??= new ChannelAccount();
        return activity;
    }

    /// <summary>Whether the caller keeps the connection open for the answer.</summary>
    public static bool Waits(Activity activity) => activity.Type == ActivityTypes.Invoke || activity.DeliveryMode == DeliveryModes.ExpectReplies;

    private static bool IsWhole(Activity activity) =>
        activity is { Type.Length: > 0, From.Id: { Length: <= LongestId }, Conversation.Id: { Length: > 0 and <= LongestId } }
        && activity.Id is null or { Length: <= LongestId }
        && IsChannelId(activity.ChannelId)
        // Replies to a caller that does not wait go to the service URL: without one they could never arrive.
        && (IsCallable(activity.ServiceUrl) || (Waits(activity) && string.IsNullOrEmpty(activity.ServiceUrl)));

    // Not "@": the store's own conversations begin with it.
    private static bool IsChannelId(string? id) =>
        id is { Length: > 0 and <= LongestChannelId } && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');

    private static bool IsCallable(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
