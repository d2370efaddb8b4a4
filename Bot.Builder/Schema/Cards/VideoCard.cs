using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

public class VideoCard
{
    public const string ContentType = "application/vnd.microsoft.card.video";

    public VideoCard()
    {
    }

    public VideoCard(
        string? title = null, string? subtitle = null, string? text = null, ThumbnailUrl? image = null, IList<MediaUrl>? media = null,
        IList<CardAction>? buttons = null, bool? shareable = null, bool? autoloop = null, bool? autostart = null, string? aspect = null,
        object? value = null, string? duration = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Image = image;
        Media = media;
        Buttons = buttons;
        Shareable = shareable;
        Autoloop = autoloop;
        Autostart = autostart;
        Aspect = aspect;
        Value = value;
        Duration = duration;
    }

    public string? Title { get; set; }

    public string? Subtitle { get; set; }

    public string? Text { get; set; }

    public ThumbnailUrl? Image { get; set; }

    public IList<MediaUrl>? Media { get; set; }

    [JsonConverter(typeof(ProtocolList<CardAction>))]
    public IList<CardAction>? Buttons { get; set; }

    public bool? Shareable { get; set; }

    public bool? Autoloop { get; set; }

    public bool? Autostart { get; set; }

    public string? Aspect { get; set; }

    public object? Value { get; set; }

    public string? Duration { get; set; }
}
