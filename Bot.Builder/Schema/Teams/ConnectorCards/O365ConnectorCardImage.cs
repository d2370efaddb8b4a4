namespace Microsoft.Bot.Schema.Teams;

public class O365ConnectorCardImage
{
    public O365ConnectorCardImage()
    {
    }

    public O365ConnectorCardImage(string? image = null, string? title = null)
    {
        Image = image;
        Title = title;
    }

    public string? Image { get; set; }

    public string? Title { get; set; }
}
