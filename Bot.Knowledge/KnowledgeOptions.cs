using System.ComponentModel.DataAnnotations;

namespace Bot.Knowledge;

/// <summary>Where the knowledge lies.</summary>
public sealed class KnowledgeOptions
{
    /// <summary>The folder with one Markdown file for each entry; docs/content.md describes it.</summary>
    [Required] public string ContentFolder { get; set; } = Path.Combine(AppContext.BaseDirectory, "Content");

    /// <summary>The derived index of this instance. It may be deleted at any time.</summary>
    [Required] public string IndexFile { get; set; } = Path.Combine("data", "knowledge.db");

    /// <summary>The calendar that the command <c>sessions import</c> writes. It need not exist.</summary>
    [Required] public string SessionsFile { get; set; } = Path.Combine("data", "sessions.csv");

    /// <summary>Read changed files without a restart. Default on.</summary>
    public bool Watch { get; set; } = true;
}
