namespace Microsoft.Bot.Schema.Teams;

public class OnBehalfOf
{
    public string? DisplayName { get; set; }

    public int ItemId { get; set; }

    public string? MentionType { get; set; }

    public string? Mri { get; set; }
}
