namespace Microsoft.Bot.Schema;

public class AttachmentData
{
    public AttachmentData()
    {
    }

    public AttachmentData(string? type = null, string? name = null, byte[]? originalBase64 = null, byte[]? thumbnailBase64 = null)
    {
        Type = type;
        Name = name;
        OriginalBase64 = originalBase64;
        ThumbnailBase64 = thumbnailBase64;
    }

    public string? Type { get; set; }

    public string? Name { get; set; }

    public byte[]? OriginalBase64 { get; set; }

    public byte[]? ThumbnailBase64 { get; set; }
}
