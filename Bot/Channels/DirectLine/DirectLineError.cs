using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bot.Channels.DirectLine;

/// <summary>What a client is told when a call fails: <c>{"error":{"code","message"}}</c>, never an exception's text.</summary>
internal sealed record DirectLineError(string Code, string Message)
{
    public static JsonHttpResult<ErrorAnswer> NoToken() => Answer(401, "Unauthorized", "Send the token in the Authorization header, after \"Bearer\".");

    public static JsonHttpResult<ErrorAnswer> ForgedToken() => Answer(401, "Unauthorized", "The token is not one of ours.");

    // Clients read 403 as "get a new token".
    public static JsonHttpResult<ErrorAnswer> ExpiredToken() => Answer(403, "TokenExpired", "The token has expired.");

    public static JsonHttpResult<ErrorAnswer> ForeignConversation() => Answer(403, "BadArgument", "The token is for another conversation.");

    public static JsonHttpResult<ErrorAnswer> NoConversation() => Answer(404, "ConversationNotFound", "There is no such conversation, or it has ended.");

    public static JsonHttpResult<ErrorAnswer> NotFound() => Answer(404, "NotFound", "There is nothing at this address.");

    public static JsonHttpResult<ErrorAnswer> Bad(string message) => Answer(400, "BadArgument", message);

    public static JsonHttpResult<ErrorAnswer> TooLarge(int limit) =>
        Answer(413, "MessageSizeTooBig", string.Create(CultureInfo.InvariantCulture, $"The limit is {limit} bytes."));

    public static JsonHttpResult<ErrorAnswer> NoMultipart() => Answer(415, "UnsupportedMediaType", "An upload is multipart/form-data.");

    public static JsonHttpResult<ErrorAnswer> TooMany() => Answer(429, "TooManyRequests", "Wait a little before the next request.");

    public static JsonHttpResult<ErrorAnswer> StoreDown() => Answer(503, "ServiceUnavailable", "The service cannot keep your message now. Try again.");

    private static JsonHttpResult<ErrorAnswer> Answer(int status, string code, string message) =>
        TypedResults.Json(new ErrorAnswer(new DirectLineError(code, message)), DirectLineJson.Default.ErrorAnswer, statusCode: status);
}
