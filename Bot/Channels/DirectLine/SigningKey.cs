using System.Security.Cryptography;

namespace Bot.Channels.DirectLine;

/// <summary>The key that signs the tokens.</summary>
internal sealed record SigningKey(byte[] Bytes)
{
    private const int Length = 32;

    public static SigningKey FromSettings(string base64) => new(Convert.FromBase64String(base64));

    /// <summary>The key of this data folder, made at the first start. Whoever may read the file can make tokens: its mode is 600.</summary>
    public static SigningKey FromFolder(string folder)
    {
        var path = Path.Combine(folder, "directline.key");
        Directory.CreateDirectory(folder);
        if (Read(path) is { } kept) return kept;

        var mine = $"{path}.{RandomNumberGenerator.GetHexString(8)}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(mine, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(Length));
            file.Flush(flushToDisk: true);
        }

        try
        {
            // Two processes may start at once: the first name stands.
            File.Move(mine, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(mine);
        }

        return Read(path) ?? throw new InvalidDataException($"{path} is no signing key: delete it, and a new one is made. Open chats then start again.");
    }

    private static SigningKey? Read(string path) =>
        File.Exists(path) && File.ReadAllBytes(path) is { Length: Length } bytes ? new SigningKey(bytes) : null;
}
