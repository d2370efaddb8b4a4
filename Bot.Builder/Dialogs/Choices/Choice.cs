using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class Choice(string? value = null)
{
    /// <summary>What is returned when the choice is picked, and the title where no action gives one.</summary>
    public string? Value { get; set; } = value;

    /// <summary>The button to show in place of the default one, which says <see cref="Value"/> back.</summary>
    public CardAction? Action { get; set; }

    public List<string>? Synonyms { get; set; }
}
