using System.Security.Cryptography;
using System.Text;

namespace Bot.Insight;

/// <summary>Names for conversations that can be counted and, without the key, lead nowhere.</summary>
internal sealed class Pseudonyms(byte[] key)
{
    private const int Length = 32;

    /// <summary>From a secret that already has another use: neither tells the other.</summary>
    public static Pseudonyms DerivedFrom(byte[] secret) => new(HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, outputLength: 32, info: "skillsadvisor/insight"u8.ToArray()));

    public string Of(string conversation) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(conversation)))[..Length];
}
