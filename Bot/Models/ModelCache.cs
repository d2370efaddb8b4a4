using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Bot.Models;

/// <summary>Answers and vectors by the digest of what was asked and the model's name. Bounded in bytes; keys hold no text.</summary>
internal sealed class ModelCache(IOptions<ModelOptions> options) : IDisposable
{
    // What an entry costs beside its content.
    private const int Overhead = 200;

    private static readonly TimeSpan _kept = TimeSpan.FromDays(1);

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = options.Value.CacheMegabytes * 1024L * 1024 });

    public int Count => _cache.Count;

    /// <summary>Each part's length goes before it, so that no two lists of parts read alike.</summary>
    public static string KeyOf(string model, IReadOnlyList<string> parts)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in (IEnumerable<string>)[model, .. parts])
        {
            digest.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{part.Length}:")));
            digest.AppendData(Encoding.UTF8.GetBytes(part));
        }
        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    public T? Find<T>(string key)
        where T : class => _cache.TryGetValue(key, out var value) ? value as T : null;

    public void Keep(string key, object value, int bytes) =>
        _cache.Set(key, value, new MemoryCacheEntryOptions { Size = bytes + Overhead, AbsoluteExpirationRelativeToNow = _kept });

    public void Dispose() => _cache.Dispose();
}
