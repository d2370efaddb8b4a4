using System.ComponentModel.DataAnnotations;

namespace Bot.Knowledge;

/// <summary>Where the knowledge lies and how sure an answer must be.</summary>
public sealed class KnowledgeOptions
{
    /// <summary>The folder with one Markdown file for each entry; docs/content.md describes it.</summary>
    [Required] public string ContentFolder { get; set; } = Path.Combine(AppContext.BaseDirectory, "Content");

    /// <summary>The derived index of this instance. It may be deleted at any time.</summary>
    [Required] public string IndexFile { get; set; } = Path.Combine("data", "knowledge.db");

    /// <summary>Read changed files without a restart. Default on.</summary>
    public bool Watch { get; set; } = true;

    /// <summary>Confidence from which a passage answers. Default 0.5: of judged questions with that confidence half or more are right (decision 0043).</summary>
    [Range(0, 1)] public double AnswerFrom { get; set; } = 0.5;

    /// <summary>Confidence from which it is worth asking back; below it the bot does not know. Default 0.25.</summary>
    [Range(0, 1)] public double AskBackFrom { get; set; } = 0.25;
}
