namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <summary>A copy that can be addressed and sent while the original stays as it is; what it holds is shared.</summary>
    internal Activity Copy() => (Activity)MemberwiseClone();
}
