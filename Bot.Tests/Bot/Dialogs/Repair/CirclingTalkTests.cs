using System.Globalization;
using Bot.Department;
using Bot.Dialogs;
using Bot.Dialogs.Intents;
using Bot.Dialogs.Interest;
using Bot.Dialogs.Repair;
using Bot.Dialogs.Talk;
using Bot.Knowledge;
using Bot.Tests.Conversations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Host.Dialogs.Repair;

/// <summary>A turn has an end, whatever its dialogs do.</summary>
[Collection(ConversationTests.Name)]
public sealed class CirclingTalkTests(AdvisorHost host)
{
    private const int MostMessages = 8;

    [Fact]
    public async Task A_dialog_that_never_stops_talking_is_stopped_with_a_way_out_and_the_next_turn_is_clean()
    {
        var adapter = new TestAdapter();
        var conversation = new ConversationState(new MemoryStorage());
        var stack = conversation.CreateProperty<DialogState>("dialogs");
        var root = Root(conversation, new Entrance(new CirclingDialog(), [Intent.Feedback]));
        DialogState? after = null;

        await adapter.ProcessActivityAsync(new Activity(ActivityTypes.Message) { Text = "this answer is wrong" }, async (turn, cancellationToken) =>
        {
            Voice.Of(turn);
            await root.RunAsync(turn, stack, cancellationToken);
            after = await stack.GetAsync(turn, () => new DialogState(), cancellationToken);
        }, CancellationToken.None);

        var said = adapter.ActiveQueue.Where(activity => activity.Type == ActivityTypes.Message).OfType<Activity>().Select(activity => activity.Text ?? "").ToList();
        Assert.Equal(MostMessages + 1, said.Count);
        Assert.StartsWith("I am going round in circles", said[^1], StringComparison.Ordinal);
        Assert.Empty(after?.DialogStack ?? []);
    }

    [Fact]
    public async Task A_dialog_that_circles_in_silence_is_stopped_too()
    {
        var turn = new TurnContext(new TestAdapter(), new Activity(ActivityTypes.Message) { Text = "back", Conversation = new ConversationAccount { Id = "circle" } });
        var voice = Voice.Of(turn);
        voice.IsSilent = true;
        var count = 0;

        await Assert.ThrowsAsync<TalkLoopException>(async () =>
        {
            for (; count < 1000; count++) await turn.SendActivityAsync(MessageFactory.Text("again"), CancellationToken.None);
        });

        Assert.InRange(count, MostMessages, 100);
    }

    private RootDialog Root(ConversationState conversation, Entrance entrance) => new(
        conversation.CreateProperty<TalkState>("talk"), [entrance], host.Services.GetRequiredService<IntentRecognizer>(), host.Services.GetRequiredService<KnowledgeBase>(),
        host.Services.GetServices<IAtOnce>(), Options.Create(new DepartmentOptions()));

    private sealed class CirclingDialog() : Dialog(nameof(CirclingDialog))
    {
        public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
        {
            for (var round = 1; ; round++) await dc.Context.SendActivityAsync(MessageFactory.Text(round.ToString(CultureInfo.InvariantCulture)), cancellationToken);
        }
    }
}
