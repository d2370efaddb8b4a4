using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Channels.DirectLine;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Bot.Files;

/// <summary>Addresses of given files: unguessable, signed, and good for a while only.</summary>
internal sealed class FileLinks(SigningKey key, IServer server, IOptions<FileOptions> options, TimeProvider clock)
{
    public const string Path = "/files";

    // Tells the key that signs links from the one that signs tokens, though both grow from one.
    private readonly byte[] _key = HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Bytes, 32, info: "files"u8.ToArray());

    public string For(string id)
    {
        var until = clock.GetUtcNow().AddMinutes(options.Value.LinkMinutes).ToUnixTimeSeconds();
        return $"{Address().TrimEnd('/')}{Path}/{id}?until={until.ToString(CultureInfo.InvariantCulture)}&sign={Sign(id, until)}";
    }

    /// <summary>Where a file of a talk can be fetched for as long as it is kept: its id is the key to it.</summary>
    public string OfUpload(string id) => $"{Address().TrimEnd('/')}/v3/directline/attachments/{id}";

    public bool IsGood(string id, long until, string sign) =>
        until >= clock.GetUtcNow().ToUnixTimeSeconds() && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(id, until)), Encoding.ASCII.GetBytes(sign));

    private string Sign(string id, long until) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}|{until}"))));

    private string Address() => options.Value.PublicAddress is { Length: > 0 } set
        ? set
        : server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
}
