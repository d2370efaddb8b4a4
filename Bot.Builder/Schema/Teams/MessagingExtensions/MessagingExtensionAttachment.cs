using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

public class MessagingExtensionAttachment : Attachment
{
    public MessagingExtensionAttachment()
    {
    }

    public MessagingExtensionAttachment(
        string? contentType = null, string? contentUrl = null, object? content = null, string? name = null, string? thumbnailUrl = null,
        Attachment? preview = null)
    {
        ContentType = contentType!;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
        Preview = preview;
    }

    [JsonConverter(typeof(ByRuntimeType<Attachment>))]
    public Attachment? Preview { get; set; }
}
