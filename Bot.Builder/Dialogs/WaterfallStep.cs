namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One step of a <see cref="WaterfallDialog"/>. A named method lets an open conversation find its step again after a release; a lambda has no lasting name.</summary>
public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);
