using Bot.Department;
using Bot.Dialogs;
using Bot.Dialogs.Feedback;
using Bot.Dialogs.Group;
using Bot.Dialogs.Interest;
using Bot.Dialogs.MyData;
using Bot.Dialogs.Person;
using Bot.Dialogs.Plan;
using Bot.Dialogs.Repair;
using Bot.Dialogs.Talk;
using Bot.Handoff.Cases;
using Bot.Handoff.Desks.ExternalHub;
using Bot.Handoff.Desks.TeamsChannel;
using Bot.Knowledge.Answers;
using Bot.Privacy;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace Bot;

/// <summary>Takes each activity of a turn to where it is answered.</summary>
internal sealed class AdvisorBot(
    ConversationState conversationState, UserState userState, IStatePropertyAccessor<TalkState> talk, IStatePropertyAccessor<DialogState> stack, RootDialog dialog, IOptions<DepartmentOptions> department,
    OpenCase openCase, CaseVoice voice, ChannelTurns channels, HubTurns hub, PersonalDataGuard privacy, GroupTalk group, InterestVoice interests, Thumbs thumbs, OldCards oldCards)
    : ActivityHandler
{
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        TeamsShape.Apply(turnContext);
        await base.OnTurnAsync(turnContext, cancellationToken);
        await conversationState.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
        await userState.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
    }

    // A group is greeted when the bot comes, and not for everybody who joins it later.
    protected override async Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (!GroupTalk.IsGroup(activity)) await base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);
        else if (channels.TeamOf(activity) is null && activity.MembersAdded?.Any(member => member.Id == activity.Recipient?.Id) == true)
            await turnContext.SendActivityAsync(GroupTalk.Hello(turnContext), cancellationToken);
    }

    protected override async Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        if (membersAdded.All(member => member.Id == turnContext.Activity.Recipient?.Id)) return;
        await WelcomeOnceAsync(turnContext, cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var isCut = Utterance.Prepare((Activity)turnContext.Activity);
        if (await TakenByDeskAsync(turnContext, cancellationToken)) return;
        PlanImport.TakePasted(turnContext);
        await privacy.NoticeAsync(turnContext, cancellationToken);
        if (GroupTalk.IsGroup(turnContext.Activity))
        {
            await group.AnswerAsync(turnContext, cancellationToken);
            return;
        }
        Voice.Of(turnContext);
        var state = await talk.GetAsync(turnContext, () => new TalkState(), cancellationToken);
        if (!MyDataDialog.IsFor(turnContext.Activity.Text ?? "", state) && await openCase.TakeAsync(turnContext, cancellationToken)) return;
        // A sensitive turn is between the person and the contacts: it never becomes part of what an adviser gets.
        // Nor is what is said where others read along: such a talk belongs to nobody alone.
        if (SensitiveSubject.In(turnContext.Activity.Text ?? "") is null && !turnContext.Activity.IsShared()) Record(turnContext, state);
        TeamsShape.ReplaceCards(turnContext);
        if (await oldCards.TakeAsync(turnContext, state, cancellationToken) is { } old)
        {
            await turnContext.SendActivityAsync(old, cancellationToken);
            return;
        }
        if (turnContext.Activity.Text == PersonalDataGuard.NotKept)
        {
            // An operator runs a turn again that had failed.
            await turnContext.SendActivityAsync(
                Reply.With("A message of yours went wrong on our side. I did not keep its words, because of what it was about. Please write it again, or speak to a person.", [Reply.SpeakToAPerson]), cancellationToken);
            return;
        }
        if (string.IsNullOrWhiteSpace(turnContext.Activity.Text))
        {
            var words = turnContext.Activity.Attachments is { Count: > 0 }
                ? "I cannot read files or pictures yet. Please tell me in words what you need."
                : "I did not see any words in your message. What would you like to know?";
            await turnContext.SendActivityAsync(Reply.With(words, [Reply.FindSomething, Reply.SpeakToAPerson]), cancellationToken);
            return;
        }
        if (isCut)
            await turnContext.SendActivityAsync(MessageFactory.Text($"Your message is long. I read only its first {Utterance.Longest:N0} characters."), cancellationToken);
        await dialog.RunAsync(turnContext, stack, cancellationToken);
    }

    private static void Record(ITurnContext turnContext, TalkState state)
    {
        state.Say("person", turnContext.Activity.Text ?? "");
        turnContext.OnSendActivities(async (_, activities, next) =>
        {
            foreach (var text in activities.Where(activity => activity.Type == ActivityTypes.Message).Select(activity => activity.Text)) state.Say("bot", text ?? "");
            return await next();
        });
    }

    // A team's channel and the hub's conversations belong to desks: the bot talks to nobody there.
    private async Task<bool> TakenByDeskAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (hub.ReferenceOf(turnContext.Activity) is { } reference) await hub.TakeAsync(turnContext, reference, cancellationToken);
        else if (channels.TeamOf(turnContext.Activity) is { } team) await channels.TakeAsync(turnContext, team, Pressed(turnContext.Activity.Value), cancellationToken);
        else return false;
        return true;
    }

    protected override async Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        Utterance.Prepare((Activity)turnContext.Activity);
        if (channels.TeamOf(turnContext.Activity) is { } team) await channels.EditAsync(turnContext, team, cancellationToken);
        else await openCase.EditAsync(turnContext, cancellationToken);
    }

    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        hub.ReferenceOf(turnContext.Activity) is { } reference ? hub.TakeAsync(turnContext, reference, cancellationToken)
        : SeenMark.In(turnContext.Activity) is { } mark ? openCase.SeenAsync(turnContext, mark, cancellationToken)
        : InterestDoor.IsFromClock(turnContext) ? interests.TellAsync(turnContext, cancellationToken)
        : base.OnEventActivityAsync(turnContext, cancellationToken);

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        channels.TeamOf(turnContext.Activity) is { } team && Pressed(invokeValue.Action?.Data) is { } pressed
            ? channels.PressAsync(turnContext, team, pressed, cancellationToken)
            : base.OnAdaptiveCardInvokeAsync(turnContext, invokeValue, cancellationToken);

    private static CardMove? Pressed(object? data) => data is null ? null : ObjectPath.MapValueTo<CardMove>(data);

    protected override async Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        CaseDoor.IsFromDesk(turnContext)
            ? new InvokeResponse { Status = StatusCodes.Status200OK, Body = (await voice.MoveAsync(turnContext, cancellationToken)).ToBody() }
            : Thumbs.AreIn(turnContext.Activity) ? await thumbs.TakeAsync(turnContext, cancellationToken)
            : await base.OnInvokeActivityAsync(turnContext, cancellationToken);

    // A channel may announce a person more than once: in Teams the installation comes before the members.
    private async Task WelcomeOnceAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var state = await talk.GetAsync(turnContext, () => new TalkState(), cancellationToken);
        if (state.Welcomed) return;
        state.Welcomed = true;
        await turnContext.SendActivityAsync(Welcome.Hello(department.Value), cancellationToken);
    }
}
