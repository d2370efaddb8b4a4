using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace Bot.Sdk;

/// <summary>Activities and answers as JSON, as the protocol spells it. With Microsoft's packages this file speaks Newtonsoft instead.</summary>
internal static class ActivityJson
{
    // Adaptive Cards in practice stay under thirty levels.
    private const int DeepestNesting = 64;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        MaxDepth = DeepestNesting,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, Options);

    /// <summary>The body of an answer, whatever the bot put there.</summary>
    public static byte[] WriteBody(object body) => JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), Options);

    /// <exception cref="JsonException">It is not JSON, nests too deeply, or a property is of the wrong type.</exception>
    public static Activity? Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<Activity>(json, Options);
}
