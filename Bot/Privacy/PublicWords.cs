using Bot.Knowledge;

namespace Bot.Privacy;

/// <summary>Tells what stands in the knowledge base for everyone to read. Thread-safe; follows a change of the content.</summary>
internal sealed class PublicWords(KnowledgeBase knowledge)
{
    private volatile Page? _page;

    /// <summary>True where the words stand there as whole words, in any case of letters.</summary>
    public bool Contain(string words)
    {
        var snapshot = knowledge.Current;
        var page = _page;
        if (page is null || !ReferenceEquals(page.Of, snapshot)) _page = page = new Page(snapshot, string.Join('\n', snapshot.Entries.SelectMany(entry => entry.Sections.Select(section => section.Text).Append(entry.Title))));
        for (var at = page.Text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = page.Text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(page.Text[at - 1])) && (end == page.Text.Length || !char.IsLetterOrDigit(page.Text[end]))) return true;
        }
        return false;
    }

    private sealed record Page(KnowledgeSnapshot Of, string Text);
}
