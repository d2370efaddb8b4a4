using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Bot.Storage;

/// <param name="Conversation">A <see cref="ConversationKey"/>.</param>
/// <param name="UserId">The only person whose tokens open it.</param>
/// <param name="Json">Whatever else the door keeps.</param>
/// <param name="Watermark">Of the last activity in the log; 0 when it is empty. Set by the store.</param>
internal sealed record DirectLineConversation(
    string Conversation, string UserId, byte[] Json, DateTimeOffset CreatedAt, bool Ended, long Watermark);

/// <summary>One line of a conversation's log.</summary>
/// <param name="Watermark">Rises by one with each line of its conversation, from 1.</param>
/// <param name="At">Never before that of the line above, whatever the clock did.</param>
/// <param name="Activity">A JSON object without <c>id</c> and <c>timestamp</c>.</param>
internal sealed record LoggedActivity(long Watermark, string Id, DateTimeOffset At, byte[] Activity)
{
    /// <summary>The activity as clients read it, with its id and timestamp put first.</summary>
    public byte[] ToJson()
    {
        var at = At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var rest = Activity.AsSpan().TrimStart((byte)' ')[1..];
        var comma = rest.TrimStart((byte)' ') is [(byte)'}', ..] ? "" : ",";
        var head = Encoding.UTF8.GetBytes($"{{\"id\":\"{JsonEncodedText.Encode(Id)}\",\"timestamp\":\"{at}\"{comma}");
        return [.. head, .. rest];
    }
}

/// <param name="Id">Unguessable: whoever knows it may read the bytes.</param>
internal sealed record Upload(string Id, string Conversation, string Name, string ContentType, byte[] Content, DateTimeOffset At);
