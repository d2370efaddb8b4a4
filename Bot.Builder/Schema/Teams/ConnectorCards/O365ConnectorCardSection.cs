using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

public class O365ConnectorCardSection
{
    public O365ConnectorCardSection()
    {
    }

    public O365ConnectorCardSection(
        string? title = null, string? text = null, string? activityTitle = null, string? activitySubtitle = null, string? activityText = null,
        string? activityImage = null, string? activityImageType = null, bool? markdown = null, IList<O365ConnectorCardFact>? facts = null,
        IList<O365ConnectorCardImage>? images = null, IList<O365ConnectorCardActionBase>? potentialAction = null)
    {
        Title = title;
        Text = text;
        ActivityTitle = activityTitle;
        ActivitySubtitle = activitySubtitle;
        ActivityText = activityText;
        ActivityImage = activityImage;
        ActivityImageType = activityImageType;
        Markdown = markdown;
        Facts = facts;
        Images = images;
        PotentialAction = potentialAction;
    }

    public string? Title { get; set; }

    public string? Text { get; set; }

    public string? ActivityTitle { get; set; }

    public string? ActivitySubtitle { get; set; }

    public string? ActivityText { get; set; }

    public string? ActivityImage { get; set; }

    public string? ActivityImageType { get; set; }

    public bool? Markdown { get; set; }

    public IList<O365ConnectorCardFact>? Facts { get; set; }

    public IList<O365ConnectorCardImage>? Images { get; set; }

    [JsonConverter(typeof(ProtocolList<O365ConnectorCardActionBase>))]
    public IList<O365ConnectorCardActionBase>? PotentialAction { get; set; }
}
