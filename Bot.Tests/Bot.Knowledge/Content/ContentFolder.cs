namespace Bot.Tests.Knowledge.Content;

/// <summary>A content folder of its own for one test, deleted at the end.</summary>
internal sealed class ContentFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("content").FullName;

    public void Write(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path) ?? Path);
        File.WriteAllText(path, text);
    }

    public void Entry(string id, string title, string more = "", string text = "") => Write($"guidance/{id}.md", string.Join('\n',
        [
            "---", $"id: {id}", "kind: guidance", $"title: {title}", .. more.Length > 0 ? [more] : Array.Empty<string>(), "asOf: undated", "status: current",
            "source:", "  - { title: A source }", "owner: team", "reviewBy: 2027-01-31", "---", text.Length > 0 ? text : $"{title} is guidance.",
        ]));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
