using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Bot.Sdk;

/// <summary>State documents between <c>IStorage</c> and the store.</summary>
internal static class StoredState
{
    // No type names: stored text must never choose what is created.
    private static readonly JsonSerializerSettings Settings = new() { TypeNameHandling = TypeNameHandling.None, MaxDepth = 512 };

    public static byte[] Write(object document) => Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(document, Settings));

    /// <summary>What <c>BotState</c> takes for a stored document: it creates the types that its readers ask for.</summary>
    public static object Read(byte[] json) => JsonConvert.DeserializeObject<JObject>(Encoding.UTF8.GetString(json), Settings) ?? [];
}
