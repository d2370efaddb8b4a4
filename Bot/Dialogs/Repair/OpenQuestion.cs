using System.Text;
using Microsoft.Bot.Builder.Dialogs;

namespace Bot.Dialogs.Repair;

/// <summary>The prompt that a talk waits on: the innermost one, in whichever dialog.</summary>
/// <param name="Place">Where the talk stands: the same prompt in the same step of the same run has the same place.</param>
/// <param name="Attempts">How often it has been answered in vain.</param>
internal sealed record OpenQuestion(Dialog Prompt, string Place, int Attempts, PromptOptions Options, Asked? Own)
{
    private const string DefaultWhy = "Your answer helps me to do what you asked for.";

    /// <returns>Null where no dialog is open.</returns>
    public static async Task<OpenQuestion?> OfAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (dc.ActiveDialog is null) return null;
        var place = new StringBuilder();
        var inner = dc;
        for (DialogContext? at = dc; at is not null; at = at.Child)
        {
            inner = at;
            foreach (var instance in at.Stack) place.Append(instance.Id).Append(Kept(instance, "instanceId")).Append(Kept(instance, "stepIndex")).Append('/');
        }
        if (inner.ActiveDialog is not { } active || inner.FindDialog(active.Id) is not { } prompt) return null;
        var own = prompt is IAsks asks ? await asks.AskedAsync(dc.Context, cancellationToken) : null;
        return own is not null
            ? new OpenQuestion(prompt, place.Append(own.Step).ToString(), 0, new PromptOptions(), own)
            : new OpenQuestion(prompt, place.ToString(), Mapped<PromptCount>(active, "state")?.AttemptCount ?? 0, Mapped<PromptOptions>(active, "options") ?? new PromptOptions(), null);
    }

    /// <summary>True where a question may be the answer itself.</summary>
    public bool IsFree => Own?.IsFree ?? (Prompt is Question question ? question.IsFree : Prompt is TextPrompt);

    /// <summary>True where only certain words are an answer.</summary>
    public bool IsParticular => Prompt is Question { IsFree: false } question && !question.Fits("zzz");

    public bool CanSkip => Own?.CanSkip ?? Prompt is Question { CanSkip: true };

    public string Why => Own?.Why ?? (Prompt is Question question ? question.Why : DefaultWhy);

    /// <summary>What the prompt offers on buttons.</summary>
    public IReadOnlyList<string> Offered => Own is not null ? Own.Offered : Options.Choices is { Count: > 0 } choices
        ? [.. choices.Select(choice => choice.Value ?? "")]
        : Prompt is ConfirmPrompt ? ["Yes", "No"] : [.. (Options.Prompt?.SuggestedActions?.Actions ?? []).Select(action => action.Value?.ToString() ?? action.Title ?? "")];

    /// <summary>The question's words.</summary>
    public string Asked => Options.Prompt?.Text ?? "";

    public bool IsOffered(string words) => Offered.Any(offered => offered.Equals(words.Trim().TrimEnd('.', '!'), StringComparison.OrdinalIgnoreCase));

    /// <returns>Null where only the prompt itself can tell.</returns>
    public bool? Fits(string words) => Prompt switch
    {
        _ when IsOffered(words) => true,
        Question question => question.Takes(words),
        TextPrompt => true,
        _ => null,
    };

    private static string Kept(DialogInstance instance, string key) => instance.State is { } state && state.TryGetValue(key, out var value) ? $":{value}" : "";

    private static T? Mapped<T>(DialogInstance instance, string key) where T : class =>
        instance.State is { } state && state.TryGetValue(key, out var value) && value is not null ? ObjectPath.MapValueTo<T>(value) : null;

    private sealed record PromptCount
    {
        public int AttemptCount { get; init; }
    }
}
