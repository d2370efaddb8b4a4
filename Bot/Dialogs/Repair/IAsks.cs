using Microsoft.Bot.Builder;

namespace Bot.Dialogs.Repair;

/// <summary>A dialog that asks by itself, without prompts: it says what it waits for, so that it is mended like a prompt.</summary>
internal interface IAsks
{
    Task<Asked> AskedAsync(ITurnContext turn, CancellationToken cancellationToken);

    /// <summary>Takes the last answer back; the dialog is then asked to ask again.</summary>
    /// <returns>False at the first question.</returns>
    Task<bool> BackAsync(ITurnContext turn, CancellationToken cancellationToken);
}

/// <param name="Step">Which of the dialog's questions is open.</param>
/// <param name="Why">What is said to "why do you ask?".</param>
internal sealed record Asked(string Step, string Why)
{
    public bool CanSkip { get; init; }

    /// <summary>True where anything is an answer, a question too.</summary>
    public bool IsFree { get; init; }

    /// <summary>Words that are this question's own, whatever else they may seem to want; null where only its buttons are.</summary>
    public Func<string, bool>? Takes { get; init; }

    /// <summary>The words on its buttons.</summary>
    public IReadOnlyList<string> Offered { get; init; } = [];
}
