namespace Microsoft.Bot.Schema;

public class AttachmentView
{
    public AttachmentView()
    {
    }

    public AttachmentView(string? viewId = null, int? size = null)
    {
        ViewId = viewId;
        Size = size;
    }

    public string? ViewId { get; set; }

    public int? Size { get; set; }
}
