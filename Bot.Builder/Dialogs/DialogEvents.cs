namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Names of the events that the dialog system raises itself.</summary>
public class DialogEvents
{
    public const string BeginDialog = "beginDialog";
    public const string RepromptDialog = "repromptDialog";
    public const string CancelDialog = "cancelDialog";

    /// <summary>An activity arrived; a prompt handles it when it can read an answer in it.</summary>
    public const string ActivityReceived = "activityReceived";

    /// <summary>A release changed a dialog that is open in this conversation. The value is the id of the dialog.</summary>
    public const string VersionChanged = "versionChanged";

    /// <summary>A dialog threw. The value is the exception.</summary>
    public const string Error = "error";
    public const string Custom = "custom";
}
