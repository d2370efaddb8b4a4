namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The open dialogs of a conversation or of a component, the active one first.</summary>
public class DialogState
{
    public DialogState()
        : this(null!)
    {
    }

    public DialogState(List<DialogInstance> stack)
    {
        DialogStack = stack ?? [];
    }

    public List<DialogInstance> DialogStack { get => field; set => field = value ?? []; } = [];
}
