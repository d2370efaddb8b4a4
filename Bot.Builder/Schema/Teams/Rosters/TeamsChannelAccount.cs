using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

public class TeamsChannelAccount : ChannelAccount
{
    public TeamsChannelAccount()
    {
    }

    public TeamsChannelAccount(
        string? id = null, string? name = null, string? givenName = null, string? surname = null, string? email = null,
        string? userPrincipalName = null)
    {
        Id = id!;
        Name = name;
        GivenName = givenName;
        Surname = surname;
        Email = email;
        UserPrincipalName = userPrincipalName;
    }

    public TeamsChannelAccount(
        string? id = null, string? name = null, string? givenName = null, string? surname = null, string? email = null,
        string? userPrincipalName = null, string? tenantId = null, string? userRole = null)
    {
        Id = id!;
        Name = name;
        GivenName = givenName;
        Surname = surname;
        Email = email;
        UserPrincipalName = userPrincipalName;
        TenantId = tenantId;
        UserRole = userRole;
    }

    public string? GivenName { get; set; }

    public string? Surname { get; set; }

    public string? Email { get; set; }

    public string? UserPrincipalName { get; set; }

    public string? TenantId { get; set; }

    public string? UserRole { get; set; }

    // The roster of Teams calls it objectId where activities say aadObjectId.
    [JsonInclude, JsonPropertyName("objectId")]
    internal string? ObjectId { set => AadObjectId ??= value; }
}
