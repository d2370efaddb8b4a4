using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Builder.Dialogs;

/// <summary>A conversation with one dialog, whose state goes through the storage between turns.</summary>
internal sealed class Talk(Dialog root, object? options = null, string channel = "test")
{
    private readonly MemoryStorage _storage = new();

    /// <summary>What a release may replace between two turns.</summary>
    public Dialog Root { get; set; } = root;

    /// <summary>In March 2026, late on the fourth in London.</summary>
    public static TimeProvider Clock { get; } = new StoppedClock(new DateTimeOffset(2026, 3, 4, 22, 30, 0, TimeSpan.Zero));

    public TestAdapter Adapter { get; } = new(channel) { Locale = "en-GB", Clock = Clock };

    /// <summary>What the turn ends with, for a test that wants another continuation than the usual one.</summary>
    public Func<DialogContext, CancellationToken, Task<DialogTurnResult>>? Continue { get; set; }

    public DialogTurnResult? LastTurn { get; private set; }

    /// <summary>The open dialogs after the last turn, outermost stack, active first.</summary>
    public IReadOnlyList<DialogInstance> Stack { get; private set; } = [];

    public TestFlow Flow => new(Adapter, TurnAsync);

    public async Task<IReadOnlyList<Activity>> SayAsync(string? text) => await SayAsync(Adapter.MakeActivity(text));

    public async Task<IReadOnlyList<Activity>> SayAsync(Activity activity)
    {
        await Adapter.ProcessActivityAsync(activity, TurnAsync);
        var replies = Adapter.ActiveQueue.ToList();
        Adapter.ActiveQueue.Clear();
        return replies;
    }

    private async Task TurnAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        turn.TurnState.Set(Clock);
        var state = new ConversationState(_storage);
        await state.LoadAsync(turn, false, cancellationToken);
        var dialogs = new DialogSet(state.CreateProperty<DialogState>("Dialogs")).Add(Root);
        var dc = await dialogs.CreateContextAsync(turn, cancellationToken);
        LastTurn = await (Continue?.Invoke(dc, cancellationToken) ?? dc.ContinueDialogAsync(cancellationToken));
        if (LastTurn.Status == DialogTurnStatus.Empty)
        {
            LastTurn = await dc.BeginDialogAsync(Root.Id, options, cancellationToken);
        }

        Stack = [.. dc.Stack];
        await state.SaveChangesAsync(turn, false, cancellationToken);
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => now;
    }
}
