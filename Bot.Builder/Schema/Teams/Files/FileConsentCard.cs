namespace Microsoft.Bot.Schema.Teams;

public class FileConsentCard
{
    public const string ContentType = "application/vnd.microsoft.teams.card.file.consent";

    public FileConsentCard()
    {
    }

    public FileConsentCard(string? description = null, long? sizeInBytes = null, object? acceptContext = null, object? declineContext = null)
    {
        Description = description;
        SizeInBytes = sizeInBytes;
        AcceptContext = acceptContext;
        DeclineContext = declineContext;
    }

    public string? Description { get; set; }

    public long? SizeInBytes { get; set; }

    public object? AcceptContext { get; set; }

    public object? DeclineContext { get; set; }
}
