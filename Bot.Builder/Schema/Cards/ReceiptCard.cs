using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

public class ReceiptCard
{
    public const string ContentType = "application/vnd.microsoft.card.receipt";

    public ReceiptCard()
    {
    }

    public ReceiptCard(
        string? title = null, IList<Fact>? facts = null, IList<ReceiptItem>? items = null, CardAction? tap = null, string? total = null,
        string? tax = null, string? vat = null, IList<CardAction>? buttons = null)
    {
        Title = title;
        Facts = facts;
        Items = items;
        Tap = tap;
        Total = total;
        Tax = tax;
        Vat = vat;
        Buttons = buttons;
    }

    public string? Title { get; set; }

    public IList<Fact>? Facts { get; set; }

    public IList<ReceiptItem>? Items { get; set; }

    [JsonConverter(typeof(ByRuntimeType<CardAction>))]
    public CardAction? Tap { get; set; }

    public string? Total { get; set; }

    public string? Tax { get; set; }

    public string? Vat { get; set; }

    [JsonConverter(typeof(ProtocolList<CardAction>))]
    public IList<CardAction>? Buttons { get; set; }
}
