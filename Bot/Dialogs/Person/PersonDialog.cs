using System.Text;
using Bot.Department;
using Bot.Dialogs.Talk;
using Bot.Handoff;
using Bot.Knowledge;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.Options;

namespace Bot.Dialogs.Person;

/// <summary>Takes a request for a person: what it is about, what would be sent, consent, and what happens next.</summary>
internal sealed class PersonDialog : ComponentDialog
{
    private const string Words = "words";
    private const string Consent = "consent";
    private const int LongestRequest = 1500;
    private const int MostContacts = 3;

    private readonly IStatePropertyAccessor<TalkState> _talk;
    private readonly Cases _cases;
    private readonly KnowledgeBase _knowledge;
    private readonly DepartmentOptions _department;

    public PersonDialog(IStatePropertyAccessor<TalkState> talk, Cases cases, KnowledgeBase knowledge, IOptions<DepartmentOptions> department)
        : base(nameof(PersonDialog))
    {
        _talk = talk;
        _cases = cases;
        _knowledge = knowledge;
        _department = department.Value;
        AddDialog(new WaterfallDialog("steps", [AboutStepAsync, ConsentStepAsync, OpenStepAsync]));
        AddDialog(new TextPrompt(Words));
        AddDialog(new ConfirmPrompt(Consent));
        InitialDialogId = "steps";
    }

    private async Task<DialogTurnResult> AboutStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var state = await StateAsync(step, cancellationToken);
        var buttons = state.LastQuestion is { } last ? [PlainText.Shorten(last, 80)] : Array.Empty<string>();
        return await step.PromptAsync(Words, new PromptOptions
        {
            Prompt = Reply.With("I can pass you to a learning adviser. What should they help you with? Please leave out personal details.", buttons),
        }, cancellationToken);
    }

    private async Task<DialogTurnResult> ConsentStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var request = PlainText.Shorten(step.Result as string ?? "", LongestRequest);
        step.Values["request"] = request;
        var state = await StateAsync(step, cancellationToken);
        return await step.PromptAsync(Consent, new PromptOptions
        {
            Prompt = MessageFactory.Text(Summary(request, state)),
            RetryPrompt = MessageFactory.Text("Please say yes to send it, or no to keep it to yourself."),
        }, cancellationToken);
    }

    private async Task<DialogTurnResult> OpenStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var request = step.Values["request"]?.ToString() ?? "";
        if (step.Result is not true)
        {
            await step.Context.SendActivityAsync(Reply.With($"Nothing was sent.{Routes(request)}", [Reply.FindSomething]), cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        var state = await StateAsync(step, cancellationToken);
        var reference = _cases.Open(
            step.Context, new CaseSummary(request, state.LastQuestion, [.. state.Transcript.Select(line => new CaseLine(line.Who, line.Text))]));
        await step.Context.SendActivityAsync(Reply.With(
            $"""
            Your request is stored. Its reference is **{reference}**.

            What happens next: a learning adviser reads it and answers here, in this chat. {PlainText.Escape(_department.ReplyPromise)} You can go on asking me things.
            {Routes(request)}
            """, [Reply.FindSomething]), cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    private static string Summary(string request, TalkState state)
    {
        var text = new StringBuilder("This is what I would send to a learning adviser:\n\n- You want help with: ").Append(PlainText.Escape(request));
        if (state.LastQuestion is { } last && last != request) text.Append("\n- Your last question to me: ").Append(PlainText.Escape(PlainText.Shorten(last, 200)));
        text.Append("\n- The last lines of our talk (").Append(state.Transcript.Count).Append(" messages)\n\nShall I send it?");
        return text.ToString();
    }

    // The department's own contacts, and the pages of the knowledge base about people who can help with this.
    private string Routes(string request)
    {
        var own = _department.Contacts.Select(contact => $"\n- **{PlainText.Escape(contact.Name)}**: {PlainText.Escape(contact.Text)}");
        var known = _knowledge.Search(new SearchQuery($"{request} line manager learning and development team") { Kinds = [EntryKind.Contact], Count = MostContacts })
            .Where(passage => passage.Entry.Sensitive is null)
            .Select(passage => $"\n- **{passage.Entry.Title}**: {NextStep(passage.Entry)}");
        return "\n\nYou can also turn to:" + string.Concat(own.Concat(known));
    }

    private static string NextStep(Entry entry)
    {
        var section = entry.Sections.FirstOrDefault(section => section.HeadingPath is [.., var heading] && heading.StartsWith("How to", StringComparison.OrdinalIgnoreCase));
        return SentenceSplitter.Split((section ?? entry.Sections[0]).Text)[0];
    }

    private Task<TalkState> StateAsync(DialogContext dc, CancellationToken cancellationToken) =>
        _talk.GetAsync(dc.Context, () => new TalkState(), cancellationToken);
}
