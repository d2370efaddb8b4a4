using System.Text.Json;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace Bot.Sdk;

/// <summary>Activities and answers as JSON, as the protocol spells it.</summary>
internal static class ActivityJson
{
    // The library's own: its shapes of activities are compiled, not found by reflection.
    private static readonly JsonSerializerOptions Options = HttpHelper.BotMessageSerializerSettings;

    public static byte[] Write(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, Options);

    /// <summary>The body of an answer, whatever the bot put there.</summary>
    public static byte[] WriteBody(object body) => JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), Options);

    /// <exception cref="JsonException">It is not JSON, nests too deeply, or a property is of the wrong type.</exception>
    public static Activity? Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<Activity>(json, Options);
}
