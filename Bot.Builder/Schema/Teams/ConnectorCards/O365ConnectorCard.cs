using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

public class O365ConnectorCard
{
    public const string ContentType = "application/vnd.microsoft.teams.card.o365connector";

    public O365ConnectorCard()
    {
    }

    public O365ConnectorCard(
        string? title = null, string? text = null, string? summary = null, string? themeColor = null,
        IList<O365ConnectorCardSection>? sections = null, IList<O365ConnectorCardActionBase>? potentialAction = null)
    {
        Title = title;
        Text = text;
        Summary = summary;
        ThemeColor = themeColor;
        Sections = sections;
        PotentialAction = potentialAction;
    }

    public string? Title { get; set; }

    public string? Text { get; set; }

    public string? Summary { get; set; }

    public string? ThemeColor { get; set; }

    public IList<O365ConnectorCardSection>? Sections { get; set; }

    [JsonConverter(typeof(ProtocolList<O365ConnectorCardActionBase>))]
    public IList<O365ConnectorCardActionBase>? PotentialAction { get; set; }
}
