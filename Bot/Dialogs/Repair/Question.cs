using Bot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace Bot.Dialogs.Repair;

/// <summary>
/// A prompt that can be mended: it says why it asks, whether it may be skipped and what fits, so that the root dialog can repeat, explain, skip,
/// correct and go back on its behalf. Gives the person's words, or <see cref="Skipped"/>.
/// </summary>
/// <param name="why">What is said to "why do you ask?", in one or two sentences.</param>
internal sealed class Question(string id, string why) : TextPrompt(id)
{
    public const string Skipped = "skip";
    private const string Briefed = "briefed";

    public string Why => why;

    public bool CanSkip { get; init; }

    /// <summary>True where anything is an answer, a question too: nothing is then answered on the side.</summary>
    public bool IsFree { get; init; }

    /// <summary>Stands, once, for a long question that would be asked again after something else was said; null to ask it whole each time.</summary>
    public string? Brief { get; init; }

    /// <summary>Whether words can be an answer. By default any can.</summary>
    public Func<string, bool> Fits { get; init; } = _ => true;

    public bool Takes(string words) => (CanSkip && words == Skipped) || Fits(words);

    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        if (Brief is not { } brief || !Voice.Of(turnContext).HasSpoken)
        {
            await base.RepromptDialogAsync(turnContext, instance, cancellationToken);
            return;
        }
        // Nobody wants to hear it after each thing they ask.
        if (!instance.State.TryAdd(Briefed, true)) return;
        await turnContext.SendActivityAsync(Reply.With(brief, []), cancellationToken);
    }

    protected override async Task<PromptRecognizerResult<string>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var result = await base.OnRecognizeAsync(turnContext, state, options, cancellationToken);
        result.Succeeded &= Takes(result.Value ?? "");
        return result;
    }
}
