namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a step sees: why it runs, what the step before gave, and values kept for the whole waterfall.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly DialogContext _waterfallDc;
    private readonly WaterfallDialog _waterfall;
    private bool _nextCalled;

    internal WaterfallStepContext(
        WaterfallDialog waterfall,
        DialogContext dc,
        object? options,
        IDictionary<string, object?> values,
        int index,
        DialogReason reason,
        object? result)
        : base(dc.Dialogs, dc.Context, new DialogState(dc.Stack))
    {
        _waterfall = waterfall;
        _waterfallDc = dc;
        Parent = dc.Parent;
        Options = options;
        Values = values;
        Index = index;
        Reason = reason;
        Result = result;
    }

    public int Index { get; }

    /// <summary>What the waterfall was begun with. From the second turn on objects are JSON: read them with <see cref="ObjectPath.MapValueTo{T}"/>.</summary>
    public object? Options { get; }

    public DialogReason Reason { get; }

    /// <summary>What the step before gave, or the prompt that it began.</summary>
    public object? Result { get; }

    /// <summary>Kept until the waterfall ends. From the next turn on whole numbers are long and objects are JSON: read those with <see cref="ObjectPath.MapValueTo{T}"/>.</summary>
    public IDictionary<string, object?> Values { get; }

    /// <summary>Runs the next step in this turn. To be called once per step, as its last act.</summary>
    public Task<DialogTurnResult> NextAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        if (_nextCalled)
        {
            throw new InvalidOperationException($"Step {Index} of the waterfall '{_waterfall.Id}' called NextAsync twice.");
        }

        _nextCalled = true;
        return _waterfall.ResumeDialogAsync(_waterfallDc, DialogReason.NextCalled, result, cancellationToken);
    }
}
