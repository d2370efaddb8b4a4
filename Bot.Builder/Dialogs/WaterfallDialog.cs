using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs steps one after the other, each with what the one before gave. Ends after the last, with its result.</summary>
/// <remarks>
/// The position is stored with the step's name. When a release changes the steps, an open conversation goes on after the step of that name;
/// where it is gone, <see cref="DialogEvents.VersionChanged"/> is raised and, if nobody handles it, the waterfall begins again.
/// </remarks>
public class WaterfallDialog : Dialog
{
    private const string OptionsKey = "options";
    private const string ValuesKey = "values";
    private const string InstanceKey = "instanceId";
    private const string IndexKey = "stepIndex";
    private const string NameKey = "stepName";

    private readonly WaterfallSteps _steps;
    private Version? _version;

    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep>? actions = null)
        : base(dialogId)
    {
        _steps = new WaterfallSteps(actions ?? []);
    }

    /// <summary>The id with a digest of the steps' names in their order.</summary>
    public override string GetVersion()
    {
        var (id, digest) = (Id, _steps.Digest);
        if (_version is not { } known || !ReferenceEquals(known.Id, id) || !ReferenceEquals(known.Digest, digest))
        {
            _version = known = new Version(id, digest, $"{id}:{digest}");
        }

        return known.Text;
    }

    public WaterfallDialog AddStep(WaterfallStep step)
    {
        _steps.Add(step ?? throw new ArgumentNullException(nameof(step)));
        return this;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var instance = dc.ActiveDialog!;
        instance.State[OptionsKey] = options;
        instance.State[ValuesKey] = new Dictionary<string, object?>();
        instance.State[InstanceKey] = Guid.CreateVersion7(TurnClock.Of(dc.Context).GetUtcNow()).ToString();
        Track("WaterfallStart", instance);
        if (!ReferenceEquals(TelemetryClient, NullBotTelemetryClient.Instance))
        {
            TelemetryClient.TrackDialogView(Id);
        }

        return await RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken).ConfigureAwait(false);
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.Activity.Type == ActivityTypes.Message
            ? await ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken).ConfigureAwait(false)
            : EndOfTurn;
    }

    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var instance = dc.ActiveDialog!;
        if (StepThatRan(instance) is { } ran)
        {
            return await RunStepAsync(dc, ran + 1, reason, result, cancellationToken).ConfigureAwait(false);
        }

        return await dc.EmitEventAsync(DialogEvents.VersionChanged, Id, true, false, cancellationToken).ConfigureAwait(false)
            ? EndOfTurn
            : await BeginDialogAsync(dc, StateBag.Plain(instance.State[OptionsKey]), cancellationToken).ConfigureAwait(false);
    }

    public override Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        switch (reason)
        {
            case DialogReason.CancelCalled:
                Track("WaterfallCancel", instance, StepThatRan(instance));
                break;
            case DialogReason.EndCalled:
                Track("WaterfallComplete", instance);
                break;
        }

        return Task.CompletedTask;
    }

    /// <summary>Called for each step; by default runs it.</summary>
    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stepContext);
        Track("WaterfallStep", stepContext.ActiveDialog!, stepContext.Index);
        return _steps[stepContext.Index](stepContext, cancellationToken);
    }

    /// <summary>Runs the step of that index, or ends the dialog with the result when there is none.</summary>
    protected async Task<DialogTurnResult> RunStepAsync(
        DialogContext dc, int index, DialogReason reason, object? result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= _steps.Count)
        {
            return await dc.EndDialogAsync(result, cancellationToken).ConfigureAwait(false);
        }

        var instance = dc.ActiveDialog!;
        instance.Version = GetVersion();
        instance.State[IndexKey] = index;
        instance.State[NameKey] = _steps.NameOf(index);
        var options = instance.State[OptionsKey] = StateBag.Plain(instance.State.TryGetValue(OptionsKey, out var stored) ? stored : null);
        var step = new WaterfallStepContext(this, dc, options, instance.State.TakeValues(ValuesKey), index, reason, result);
        return await OnStepAsync(step, cancellationToken).ConfigureAwait(false);
    }

    private int? StepThatRan(DialogInstance instance)
    {
        var index = instance.State.TakeNumber(IndexKey);
        return instance.Version == GetVersion() && index < _steps.Count ? index : _steps.IndexOf(instance.State.TakeText(NameKey));
    }

    private void Track(string name, DialogInstance instance, int? step = null)
    {
        if (ReferenceEquals(TelemetryClient, NullBotTelemetryClient.Instance))
        {
            return;
        }

        var properties = new Dictionary<string, string>
        {
            ["DialogId"] = Id,
            ["InstanceId"] = instance.State.TakeText(InstanceKey) ?? "",
        };
        if (step is { } index)
        {
            properties["StepName"] = _steps.NameOf(index) ?? $"Step{index + 1}of{_steps.Count}";
        }

        TelemetryClient.TrackEvent(name, properties);
    }

    private sealed record Version(string Id, string Digest, string Text);
}
