namespace Microsoft.Bot.Schema.Teams;

public class SigninStateVerificationQuery
{
    public SigninStateVerificationQuery()
    {
    }

    public SigninStateVerificationQuery(string? state = null)
    {
        State = state;
    }

    public string? State { get; set; }
}
