using Bot.Channels.DirectLine;

namespace Bot.Tests.Host.Channels.DirectLine;

public sealed class SigningKeyTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("key");

    [Fact]
    public void A_folder_keeps_its_key_and_no_two_folders_have_the_same()
    {
        var mine = Path.Combine(folder.FullName, "mine");

        var first = SigningKey.FromFolder(mine);

        Assert.Equal(first.Bytes, SigningKey.FromFolder(mine).Bytes);
        Assert.NotEqual(first.Bytes, SigningKey.FromFolder(Path.Combine(folder.FullName, "other")).Bytes);
        Assert.Single(Directory.GetFiles(mine));
    }

    [Fact]
    public void Nobody_else_may_read_the_key()
    {
        SigningKey.FromFolder(folder.FullName);

        var file = Assert.Single(folder.GetFiles());
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, file.UnixFileMode);
    }

    [Fact]
    public void A_file_that_is_no_key_is_named_and_not_used()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "directline.key"), "short");

        var refusal = Assert.Throws<InvalidDataException>(() => SigningKey.FromFolder(folder.FullName));

        Assert.Contains("directline.key", refusal.Message, StringComparison.Ordinal);
        Assert.Single(folder.GetFiles());
    }

    public void Dispose() => folder.Delete(recursive: true);
}
