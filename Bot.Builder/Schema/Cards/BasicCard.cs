using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

public class BasicCard
{
    public BasicCard()
    {
    }

    public BasicCard(
        string? title = null, string? subtitle = null, string? text = null, IList<CardImage>? images = null, IList<CardAction>? buttons = null,
        CardAction? tap = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Images = images;
        Buttons = buttons;
        Tap = tap;
    }

    public string? Title { get; set; }

    public string? Subtitle { get; set; }

    public string? Text { get; set; }

    public IList<CardImage>? Images { get; set; }

    [JsonConverter(typeof(ProtocolList<CardAction>))]
    public IList<CardAction>? Buttons { get; set; }

    [JsonConverter(typeof(ByRuntimeType<CardAction>))]
    public CardAction? Tap { get; set; }
}
