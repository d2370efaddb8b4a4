using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>What is let in from the network: a POST of JSON, of bounded size and depth, with the fields that the protocol demands.</summary>
internal static class ActivityDoor
{
    /// <summary>Bytes of one activity. Channels themselves stop at 256 KB; pictures inside cards may come on top.</summary>
    public const int LargestBody = 1024 * 1024;

    /// <returns>The activity, or the status with which it is refused.</returns>
    public static async Task<(Activity? Activity, int Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            request.HttpContext.Response.Headers.Allow = HttpMethods.Post;
            return (null, StatusCodes.Status405MethodNotAllowed);
        }

        // A caller that names no type means JSON; one that names another does not.
        if (!string.IsNullOrEmpty(request.ContentType) && !request.HasJsonContentType())
        {
            return (null, StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            var activity = await ReadBodyAsync<Activity>(request, cancellationToken).ConfigureAwait(false);
            return activity is not null && IsWhole(activity) ? (activity, 0) : (null, StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException e)
        {
            return (null, e.StatusCode);
        }
        catch (JsonException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
    }

    /// <exception cref="JsonException">The body is no JSON of this shape.</exception>
    /// <exception cref="BadHttpRequestException">The body is too large (413).</exception>
    public static async Task<T?> ReadBodyAsync<T>(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > LargestBody)
        {
            throw TooLarge();
        }

        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAtLeastAsync(LargestBody + 1, cancellationToken).ConfigureAwait(false);
            try
            {
                if (read.Buffer.Length > LargestBody)
                {
                    throw TooLarge();
                }

                if (read.IsCompleted)
                {
                    return Parse<T>(read.Buffer);
                }
            }
            finally
            {
                reader.AdvanceTo(read.IsCompleted ? read.Buffer.End : read.Buffer.Start, read.Buffer.End);
            }
        }
    }

    private static T? Parse<T>(ReadOnlySequence<byte> body)
    {
        var text = body.IsSingleSegment ? body.FirstSpan : body.ToArray();
        // The reader itself looks at a text only when it is asked for it, which may be in the middle of a turn.
        if (!Utf8.IsValid(text))
        {
            throw new JsonException("The body is not UTF-8.");
        }

        var json = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = ProtocolJson.Options.MaxDepth });
        var value = JsonSerializer.Deserialize(ref json, ProtocolJson.Shape<T>());
        return json.Read() ? throw new JsonException("There is more than one value in the body.") : value;
    }

    private static bool IsWhole(Activity activity)
    {
        // Some channels leave the bot out; everything behind the door may count on an account.
        activity.Recipient ??= new ChannelAccount();
        return activity is { Type.Length: > 0, ChannelId.Length: > 0, Conversation.Id.Length: > 0, From.Id: not null }
            && (ServiceAddress.IsCallable(activity.ServiceUrl) || AnswersInPlace(activity));
    }

    // Without an address to send to, only an answer on the same connection can arrive.
    private static bool AnswersInPlace(Activity activity) =>
        activity.Type == ActivityTypes.Invoke || activity.DeliveryMode == DeliveryModes.ExpectReplies;

    private static BadHttpRequestException TooLarge() => new("The activity is too large.", StatusCodes.Status413PayloadTooLarge);
}
