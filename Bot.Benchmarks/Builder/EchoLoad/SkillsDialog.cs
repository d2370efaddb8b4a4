using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Bot.Benchmarks.Builder.EchoLoad;

internal sealed class SkillsDialog : ComponentDialog
{
    private static readonly string[] Areas = ["Leadership", "Digital and data", "Policy making"];

    public SkillsDialog()
        : base(nameof(SkillsDialog))
    {
        AddDialog(new TextPrompt(nameof(TextPrompt), (prompt, _) => Task.FromResult(!string.IsNullOrWhiteSpace(prompt.Recognized.Value))));
        AddDialog(new ChoicePrompt(nameof(ChoicePrompt), defaultLocale: "en-us"));
        AddDialog(new ConfirmPrompt(nameof(ConfirmPrompt), defaultLocale: "en-us"));
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskNameAsync, AskAreaAsync, ConfirmAsync, ShowAsync]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> AskNameAsync(WaterfallStepContext step, CancellationToken cancellationToken) => step.PromptAsync(
        nameof(TextPrompt), new PromptOptions { Prompt = MessageFactory.Text("What is your name?") }, cancellationToken);

    private static Task<DialogTurnResult> AskAreaAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values["name"] = step.Result;
        return step.PromptAsync(
            nameof(ChoicePrompt),
            new PromptOptions
            {
                Prompt = MessageFactory.Text($"Hello {step.Result}. Which area do you want to build skills in?"),
                RetryPrompt = MessageFactory.Text("Choose one of the areas."),
                Choices = ChoiceFactory.ToChoices(Areas),
            },
            cancellationToken);
    }

    private static Task<DialogTurnResult> ConfirmAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var area = ((FoundChoice)step.Result!).Value;
        step.Values["area"] = area;
        return step.PromptAsync(
            nameof(ConfirmPrompt), new PromptOptions { Prompt = MessageFactory.Text($"Shall I find learning on {area}?") }, cancellationToken);
    }

    private static async Task<DialogTurnResult> ShowAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var card = new HeroCard
        {
            Title = $"Learning for {step.Values["name"]}",
            Text = $"Three courses on {step.Values["area"]}.",
            Buttons =
            [
                new CardAction(ActionTypes.OpenUrl, "Open the catalogue", value: "https://learn.example/catalogue"),
                new CardAction(ActionTypes.ImBack, "Start again", value: "start again"),
            ],
        };
        await step.Context.SendActivityAsync(MessageFactory.Attachment(card.ToAttachment()), cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }
}
