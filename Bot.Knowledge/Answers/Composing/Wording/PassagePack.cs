using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers.Composing.Wording;

/// <summary>Passages as a model sees them: short names for passages and for links, so that it can neither read nor write an address or an id of ours.</summary>
internal sealed partial class PassagePack
{
    private readonly Dictionary<string, Passage> _passages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Link, string Passage)> _links = new(StringComparer.Ordinal);

    public PassagePack(IEnumerable<Passage> passages)
    {
        foreach (var passage in passages) _passages.Add($"P{_passages.Count + 1}", passage);
        Shown = [.. _passages.Select(pair => new ShownPassage(pair.Key, pair.Value.Entry.Title, string.Join(" > ", pair.Value.HeadingPath), Hidden(pair.Value.Text, pair.Key)))];
    }

    public IReadOnlyList<ShownPassage> Shown { get; }

    public Passage? Find(string name) => _passages.GetValueOrDefault(name);

    /// <summary>The sentence with the links of its passage put back.</summary>
    /// <returns>Null where it names a link that its passage does not hold, or writes an address itself.</returns>
    public string? Restored(string sentence, string passage)
    {
        if (Address().IsMatch(sentence)) return null;
        var foreign = false;
        var text = LinkName().Replace(sentence, match =>
        {
            if (_links.TryGetValue(match.Value, out var known) && known.Passage == passage) return known.Link;
            foreign = true;
            return "";
        });
        return foreign ? null : text;
    }

    /// <summary>The question and the passages as one JSON object: nothing in them can end their own quotation marks.</summary>
    public string ToJson(string question) => JsonSerializer.Serialize(new WordingTask(question, Shown), WordingJson.Default.WordingTask);

    private string Hidden(string text, string passage) => Address().Replace(text, match =>
    {
        var name = $"LINK{_links.Count + 1}";
        _links.Add(name, (match.Value, passage));
        return name;
    });

    [GeneratedRegex(@"\b(https?://|www\.)\S*[^\s.,;:!?)\]]|[\w.+-]+@[\w-]+(\.[\w-]+)+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\bLINK\d+\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex LinkName();
}

/// <param name="Id">A name for this one call, such as P1.</param>
internal sealed record ShownPassage(string Id, string Title, string Heading, string Text);

internal sealed record WordingTask(string Question, IReadOnlyList<ShownPassage> Passages);
