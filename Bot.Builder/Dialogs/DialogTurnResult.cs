namespace Microsoft.Bot.Builder.Dialogs;

public class DialogTurnResult(DialogTurnStatus status, object? result = null)
{
    public DialogTurnStatus Status { get; set; } = status;

    /// <summary>What the dialog that ended gave back; set only with <see cref="DialogTurnStatus.Complete"/>.</summary>
    public object? Result { get; set; } = result;

    /// <summary>True when the call also ended the dialog that made it.</summary>
    public bool ParentEnded { get; set; }
}
