namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How a dialog stack stands after a call.</summary>
public enum DialogTurnStatus
{
    /// <summary>No dialog is on the stack.</summary>
    Empty,

    /// <summary>A dialog waits for the person's answer.</summary>
    Waiting,

    /// <summary>The last dialog ended and the stack is empty.</summary>
    Complete,

    /// <summary>The stack was cancelled.</summary>
    Cancelled,

    /// <summary>The last dialog ended; the caller should wait before it begins another.</summary>
    CompleteAndWait,
}
