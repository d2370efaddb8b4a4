using System.Text.Json;
using Bot.Channels.DirectLine;
using Bot.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Bot.Web;

/// <param name="Resume">Null or empty for a new conversation.</param>
internal sealed record SessionRequest(string? Resume);

/// <param name="Resume">Gets a fresh token for the same conversation after a reload or a long pause; the page keeps it with its tab.</param>
internal sealed record SessionAnswer(string ConversationId, string Token, [property: System.Text.Json.Serialization.JsonPropertyName("expires_in")] int ExpiresIn, string Resume);

/// <summary>
/// Tokens for the page, without a secret: each opens one new conversation for one new, nameless person. Pages of other origins
/// cannot read the answer, as no cross-origin header is sent.
/// </summary>
internal sealed class SessionEndpoints(DirectLineTokens tokens, DirectLineGate gate, IDirectLineStore store, VisitorRates rates, IOptions<WebChatOptions> options)
{
    private const int LargestBody = 8 * 1024;

    public void Map(IEndpointRouteBuilder endpoints)
    {
        var door = endpoints.MapGroup("/chat").AddEndpointFilter(DirectLineDoor.AnswerStoreFaultsAsync);
        door.MapPost("/session", OpenAsync);
        door.MapPost("/end", EndAsync);
    }

    private async Task<IResult> OpenAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (await ReadAsync(context, cancellationToken) is not { } request) return DirectLineError.Bad("The body is {\"resume\":\"...\"}, or empty.");
        if (!string.IsNullOrEmpty(request.Resume)) return await ResumeAsync(request.Resume, cancellationToken);
        return rates.AllowSession(context)
            ? Answer(DirectLineTokens.NewConversationId(), DirectLineTokens.NewUserId())
            : DirectLineError.TooMany();
    }

    private async Task<IResult> ResumeAsync(string resume, CancellationToken cancellationToken)
    {
        var admission = await gate.CheckTokenAsync(resume, TokenPurpose.Resume, cancellationToken);
        return admission is Admission.Granted { Grant: var grant } && await gate.IsOpenAsync(grant, cancellationToken)
            ? Answer(grant.ConversationId, grant.UserId)
            : NothingToResume();
    }

    private async Task<IResult> EndAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (await ReadAsync(context, cancellationToken) is not { Resume: { Length: > 0 } resume }) return DirectLineError.Bad("The body is {\"resume\":\"...\"}.");
        if (await gate.CheckTokenAsync(resume, TokenPurpose.Resume, cancellationToken) is Admission.Granted { Grant: var grant })
        {
            await store.EndConversationAsync(ConversationKey.OfDirectLine(grant.ConversationId), cancellationToken);
            await store.RevokeAsync(grant.Id, grant.Until, cancellationToken);
        }

        return TypedResults.Ok();
    }

    // 200 and not 4xx: a tab that slept too long is no fault of its page, and browsers print failed calls in red.
    private static ContentHttpResult NothingToResume() => TypedResults.Content("null", "application/json");

    private JsonHttpResult<SessionAnswer> Answer(string conversationId, string userId) => TypedResults.Json(
        new SessionAnswer(
            conversationId, tokens.IssueClient(conversationId, userId), tokens.ClientSeconds,
            tokens.IssueResume(conversationId, userId, TimeSpan.FromHours(options.Value.ResumeHours))),
        WebJson.Default.SessionAnswer);

    private static async Task<SessionRequest?> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (await BoundedBody.ReadAsync(context.Request, LargestBody, cancellationToken) is not { } body) return null;
        if (body.Length == 0) return new SessionRequest(null);
        try
        {
            return JsonSerializer.Deserialize(body, WebJson.Default.SessionRequest);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
