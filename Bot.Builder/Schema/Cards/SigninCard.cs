using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

public class SigninCard
{
    public const string ContentType = "application/vnd.microsoft.card.signin";

    public SigninCard()
    {
    }

    public SigninCard(string? text = null, IList<CardAction>? buttons = null)
    {
        Text = text;
        Buttons = buttons;
    }

    public string? Text { get; set; }

    [JsonConverter(typeof(ProtocolList<CardAction>))]
    public IList<CardAction>? Buttons { get; set; }

    public static SigninCard Create(string text, string buttonLabel, string url) =>
        new(text, [new CardAction(ActionTypes.Signin, title: buttonLabel, value: url)]);
}
