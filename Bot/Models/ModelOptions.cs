using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Models;

/// <summary>Settings key <c>Models</c>: an Azure OpenAI resource or another server with the same interface. Without an endpoint no model is used and no call is made.</summary>
internal sealed class ModelOptions
{
    public const string Section = "Models";

    /// <summary>The resource's address, such as <c>https://NAME.openai.azure.com</c>, or a compatible server's with its path. Empty: no models.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>The resource's key. Empty with <see cref="SignIn"/> Entra.</summary>
    public string Key { get; set; } = "";

    /// <summary>Key, or Entra: the host's managed identity first, then what Azure.Identity finds on the machine.</summary>
    public ModelSignIn SignIn { get; set; }

    /// <summary>Client id of a user-assigned managed identity; empty for the system-assigned one.</summary>
    public string ManagedIdentityClientId { get; set; } = "";

    /// <summary>The scope to ask Entra for. The default is that of Azure OpenAI in the public cloud.</summary>
    [Required] public string Scope { get; set; } = "https://cognitiveservices.azure.com/.default";

    /// <summary>The day on which the key ends, where it is known: the readiness page counts down to it.</summary>
    public DateOnly? KeyExpires { get; set; }

    /// <summary>Name of the chat deployment. Empty: answers are quoted, never worded.</summary>
    public string Chat { get; set; } = "";

    /// <summary>Name of the embedding deployment. Empty: retrieval is by words only.</summary>
    public string Embeddings { get; set; } = "";

    /// <summary>Kill switch, read before every call: let the chat model word answers. Default on.</summary>
    public bool Wording { get; set; } = true;

    /// <summary>Kill switch: search by embeddings beside words. Default on.</summary>
    public bool Hybrid { get; set; } = true;

    /// <summary>Kill switch: show what is worded already while the rest is written, where the channel can. Default on.</summary>
    public bool Streaming { get; set; } = true;

    /// <summary>Kill switch: let the chat model read a question anew that could not be understood. Default on.</summary>
    public bool Reading { get; set; } = true;

    /// <summary>Switch: let the chat model look through the whole talk for orders to it, beside the signs that are looked for in any case. Default on.</summary>
    public bool Guard { get; set; } = true;

    /// <summary>Seconds for one chat call, 1 to 7. Default 4: a question has 8 in all, with one repair.</summary>
    [Range(1.0, 7.0)] public double ChatSeconds { get; set; } = 4;

    /// <summary>Milliseconds for the embedding of a question, 50 to 3000; then the turn goes on by words alone. Default 600.</summary>
    [Range(50, 3000)] public int EmbeddingMilliseconds { get; set; } = 600;

    /// <summary>Tokens a day for everybody, counted from midnight UTC. Default 5 million.</summary>
    [Range(0, long.MaxValue)] public long TokensPerDay { get; set; } = 5_000_000;

    /// <summary>Tokens a day for one person. Default 100,000, about fifty worded answers.</summary>
    [Range(0, long.MaxValue)] public long TokensPerPersonPerDay { get; set; } = 100_000;

    /// <summary>Chat calls a minute, 1 to 10000. Default 300.</summary>
    [Range(1, 10_000)] public int CallsPerMinute { get; set; } = 300;

    /// <summary>Megabytes for answers and question vectors that are kept in memory, 1 to 1024. Default 32.</summary>
    [Range(1, 1024)] public int CacheMegabytes { get; set; } = 32;

    /// <summary>Where the day's spending is kept over a restart, under digests that end with the day. Empty: in memory only.</summary>
    public string SpendingFile { get; set; } = Path.Combine("data", "model-spending.json");

    /// <summary>Where traces are kept, masked. Empty: none are kept.</summary>
    public string TraceFile { get; set; } = Path.Combine("data", "model-traces.jsonl");

    /// <summary>Megabytes of traces before the older half is dropped, 1 to 1024. Default 16.</summary>
    [Range(1, 1024)] public int TraceMegabytes { get; set; } = 16;

    /// <summary>Days after which traces are dropped, 1 to 365. Default 30, as talks.</summary>
    [Range(1, 365)] public int TraceDays { get; set; } = 30;

    public bool IsOn => Endpoint.Length > 0;

    public bool HasChat => IsOn && Chat.Length > 0;

    public bool HasEmbeddings => IsOn && Embeddings.Length > 0;
}

internal enum ModelSignIn { Key, Entra }

[OptionsValidator]
internal sealed partial class ModelOptionsRanges : IValidateOptions<ModelOptions>;
