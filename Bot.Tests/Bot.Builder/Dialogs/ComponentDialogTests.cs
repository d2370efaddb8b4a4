using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Builder.Dialogs;

public sealed class ComponentDialogTests
{
    [Fact]
    public async Task A_component_begins_its_first_dialog_and_ends_with_its_result()
    {
        var talk = new Talk(new Survey());

        await talk.Flow.Test("hi", "Name?").Test("Ann", "Age?").Test("30", "Ann, 30").StartTestAsync();

        Assert.Equal((DialogTurnStatus.Complete, "Ann"), (talk.LastTurn?.Status, talk.LastTurn?.Result));
        Assert.Empty(talk.Stack);
    }

    [Fact]
    public async Task Components_nest()
    {
        var outer = new ComponentDialog("outer")
            .AddDialog(new WaterfallDialog("steps")
                .AddStep((step, cancel) => step.BeginDialogAsync("survey", null, cancel))
                .AddStep(async (step, cancel) =>
                {
                    await step.Context.SendActivityAsync($"Got {step.Result}", cancellationToken: cancel);
                    return await step.EndDialogAsync(null, cancel);
                }))
            .AddDialog(new Survey());
        var talk = new Talk(outer);

        await talk.Flow.Test("hi", "Name?").Test("Ann", "Age?").Test("30", "Ann, 30").AssertReply("Got Ann").StartTestAsync();
    }

    [Fact]
    public async Task Cancelling_all_empties_the_stack_and_tells_the_dialogs()
    {
        var survey = new Survey();
        var talk = new Talk(survey);
        await talk.SayAsync("hi");
        talk.Continue = (dc, cancel) => dc.CancelAllDialogsAsync(cancel);

        await talk.SayAsync("stop");

        Assert.Equal(DialogTurnStatus.Cancelled, talk.LastTurn?.Status);
        Assert.Empty(talk.Stack);
        Assert.Equal([DialogReason.CancelCalled], survey.Ended);
    }

    [Fact]
    public async Task A_reprompt_reaches_the_innermost_prompt()
    {
        var talk = new Talk(new Survey());
        await talk.SayAsync("hi");
        talk.Continue = async (dc, cancel) =>
        {
            await dc.RepromptDialogAsync(cancel);
            return Dialog.EndOfTurn;
        };

        Assert.Equal("Name?", Assert.Single(await talk.SayAsync("what?")).Text);
    }

    [Fact]
    public async Task An_interruption_above_a_component_ends_with_the_open_question()
    {
        var help = new WaterfallDialog("help").AddStep(async (step, cancel) =>
        {
            await step.Context.SendActivityAsync("Just your first name.", cancellationToken: cancel);
            return await step.EndDialogAsync(null, cancel);
        });
        var talk = new Talk(new Survey());
        await talk.SayAsync("hi");
        talk.Continue = (dc, cancel) =>
        {
            dc.Dialogs.Add(help);
            return dc.BeginDialogAsync("help", null, cancel);
        };

        var replies = await talk.SayAsync("help");

        Assert.Equal(["Just your first name.", "Name?"], replies.Select(reply => reply.Text));
    }

    [Fact]
    public async Task A_changed_component_raises_version_changed_once_and_goes_on()
    {
        var talk = new Talk(new Survey());
        await talk.SayAsync("hi");
        await talk.SayAsync("Ann");

        var released = new Survey(extra: true);
        talk.Root = released;

        Assert.Equal("Ann, 30", Assert.Single(await talk.SayAsync("30")).Text);
        Assert.Equal(["versionChanged survey"], released.Events);
    }

    [Fact]
    public async Task A_dialog_that_is_gone_ends_politely_and_the_conversation_begins_anew()
    {
        var talk = new Talk(new Survey());
        await talk.SayAsync("hi");

        talk.Root = new ComponentDialog("other").AddDialog(new WaterfallDialog("w").AddStep(async (step, cancel) =>
        {
            await step.Context.SendActivityAsync("Welcome back", cancellationToken: cancel);
            return Dialog.EndOfTurn;
        }));

        Assert.Equal("Welcome back", Assert.Single(await talk.SayAsync("Ann")).Text);
        Assert.Equal("other", Assert.Single(talk.Stack).Id);
    }

    [Fact]
    public async Task A_prompt_that_is_gone_ends_its_component_only()
    {
        static ComponentDialog Root(Dialog survey) => new ComponentDialog("root").AddDialog(new WaterfallDialog("steps")
            .AddStep((step, cancel) => step.BeginDialogAsync("survey", null, cancel))
            .AddStep(async (step, cancel) =>
            {
                await step.Context.SendActivityAsync(step.Result is null ? "Survey left" : "Survey done", cancellationToken: cancel);
                return await step.EndDialogAsync(null, cancel);
            })).AddDialog(survey);
        var talk = new Talk(Root(new Survey()));
        await talk.SayAsync("hi");

        talk.Root = Root(new ComponentDialog("survey").AddDialog(new WaterfallDialog("w").AddStep((step, cancel) => step.EndDialogAsync("x", cancel))));

        Assert.Equal("Survey left", Assert.Single(await talk.SayAsync("Ann")).Text);
    }

    [Fact]
    public async Task A_second_dialog_of_one_id_gets_another()
    {
        var set = new DialogSet().Add(new TextPrompt("p")).Add(new TextPrompt("p")).Add(new TextPrompt("p"));

        Assert.Equal(["p", "p2", "p3"], set.GetDialogs().Select(dialog => dialog.Id));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new Talk(new WaterfallDialog("w").AddStep((step, cancel) => step.BeginDialogAsync("no", null, cancel))).SayAsync("hi"));
    }

    [Fact]
    public async Task Run_begins_continues_and_lets_a_dialog_answer_an_error()
    {
        var storage = new MemoryStorage();
        var adapter = new Microsoft.Bot.Builder.Adapters.TestAdapter();
        var failing = new Failing();

        await new Microsoft.Bot.Builder.Adapters.TestFlow(adapter, async (turn, cancel) =>
        {
            var state = new ConversationState(storage);
            await state.LoadAsync(turn, false, cancel);
            await failing.RunAsync(turn, state.CreateProperty<DialogState>("d"), cancel);
            await state.SaveChangesAsync(turn, false, cancel);
        }).Test("hi", "begun").Test("fail", "handled Broken.").AssertReply("continued").StartTestAsync();
    }

    private sealed class Survey : ComponentDialog
    {
        public Survey(bool extra = false)
            : base("survey")
        {
            AddDialog(new WaterfallDialog("steps", extra ? [Greet, AskName, AskAge, Finish] : [AskName, AskAge, Finish]));
            AddDialog(new TextPrompt("text"));
            AddDialog(new NumberPrompt<int>("number"));
        }

        public List<DialogReason> Ended { get; } = [];

        public List<string> Events { get; } = [];

        public override async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            Events.Add($"{e.Name} {e.Value}");
            return await base.OnDialogEventAsync(dc, e, cancellationToken);
        }

        protected override Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            Ended.Add(reason);
            return Task.CompletedTask;
        }

        private static Task<DialogTurnResult> Greet(WaterfallStepContext step, CancellationToken cancellationToken) => step.NextAsync(null, cancellationToken);

        private static Task<DialogTurnResult> AskName(WaterfallStepContext step, CancellationToken cancellationToken) =>
            step.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text("Name?") }, cancellationToken);

        private static Task<DialogTurnResult> AskAge(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            step.Values["name"] = step.Result;
            return step.PromptAsync("number", new PromptOptions { Prompt = MessageFactory.Text("Age?") }, cancellationToken);
        }

        private static async Task<DialogTurnResult> Finish(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            var name = (string)step.Values["name"]!;
            await step.Context.SendActivityAsync($"{name}, {(int)step.Result!}", cancellationToken: cancellationToken);
            return await step.EndDialogAsync(name, cancellationToken);
        }
    }

    private sealed class Failing : Dialog
    {
        private bool _failed;

        public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
        {
            await dc.Context.SendActivityAsync("begun", cancellationToken: cancellationToken);
            return EndOfTurn;
        }

        public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
        {
            if (!_failed)
            {
                _failed = true;
                throw new FormatException("Broken.");
            }

            await dc.Context.SendActivityAsync("continued", cancellationToken: cancellationToken);
            return EndOfTurn;
        }

        protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            await dc.Context.SendActivityAsync($"handled {(e.Value as Exception)?.Message}", cancellationToken: cancellationToken);
            return true;
        }
    }
}
