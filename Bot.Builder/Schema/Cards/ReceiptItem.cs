using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

public class ReceiptItem
{
    public ReceiptItem()
    {
    }

    public ReceiptItem(
        string? title = null, string? subtitle = null, string? text = null, CardImage? image = null, string? price = null,
        string? quantity = null, CardAction? tap = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Image = image;
        Price = price;
        Quantity = quantity;
        Tap = tap;
    }

    public string? Title { get; set; }

    public string? Subtitle { get; set; }

    public string? Text { get; set; }

    public CardImage? Image { get; set; }

    public string? Price { get; set; }

    public string? Quantity { get; set; }

    [JsonConverter(typeof(ByRuntimeType<CardAction>))]
    public CardAction? Tap { get; set; }
}
