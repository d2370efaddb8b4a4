using System.Text.Json;

namespace Bot.Sdk;

/// <summary>State documents between <c>IStorage</c> and the store.</summary>
internal static class StoredState
{
    public static byte[] Write(object document) => JsonSerializer.SerializeToUtf8Bytes(document, document.GetType());

    /// <summary>What <c>BotState</c> takes for a stored document: it creates the types that its readers ask for.</summary>
    public static object Read(byte[] json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = DeepestNesting });
        return JsonElement.ParseValue(ref reader);
    }

    // Nested dialogs add a few levels each.
    private const int DeepestNesting = 512;
}
