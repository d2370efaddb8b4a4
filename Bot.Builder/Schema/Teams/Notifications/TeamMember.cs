namespace Microsoft.Bot.Schema.Teams;

public class TeamMember
{
    public TeamMember()
    {
    }

    public TeamMember(string? id = null)
    {
        Id = id;
    }

    public string? Id { get; set; }
}
