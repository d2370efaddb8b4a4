namespace Bot.Knowledge.Content;

/// <summary>What reading a content folder gave: how many files and entries, and every rule that a file broke.</summary>
public sealed record ContentReport(int Files, int Entries, IReadOnlyList<ContentProblem> Problems);

/// <param name="File">Path relative to the content folder, with forward slashes.</param>
/// <param name="Line">From 1; 1 where the rule is about the whole file.</param>
public sealed record ContentProblem(string File, int Line, string Message)
{
    public override string ToString() => $"{File}:{Line}: {Message}";
}
