using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Bot.Channels.DirectLine;

/// <summary><c>tokens/generate</c> for trusted servers, <c>tokens/refresh</c> for clients.</summary>
internal sealed class TokenEndpoints(DirectLineTokens tokens, DirectLineGate gate, IOptions<DirectLineOptions> options)
{
    private const int LargestBody = 16 * 1024;
    private const int LongestUserId = 128;
    private const string UserPrefix = "dl_";

    public void Map(IEndpointRouteBuilder door)
    {
        door.MapPost("/tokens/generate", GenerateAsync);
        door.MapPost("/tokens/refresh", RefreshAsync);
    }

    private async Task<IResult> GenerateAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (DirectLineGate.Bearer(request) is not { } secret) return DirectLineError.NoToken();
        if (!IsSecret(secret)) return DirectLineError.ForgedToken();
        if (await BoundedBody.ReadAsync(request, LargestBody, cancellationToken) is not { } body) return DirectLineError.TooLarge(LargestBody);
        if (!TryReadUser(body, out var userId)) return DirectLineError.Bad("The body is {\"user\":{\"id\":\"dl_...\"}}, or empty.");
        return Answer(DirectLineTokens.NewConversationId(), userId);
    }

    private async Task<IResult> RefreshAsync(HttpRequest request, CancellationToken cancellationToken) =>
        await gate.CheckTokenAsync(DirectLineGate.Bearer(request), TokenPurpose.Client, cancellationToken) switch
        {
            Admission.Granted { Grant: var grant } => Answer(grant.ConversationId, grant.UserId),
            Admission.Refused { Answer: var refusal } => refusal,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private JsonHttpResult<ConversationAnswer> Answer(string conversationId, string userId) => TypedResults.Json(
        new ConversationAnswer(conversationId, tokens.IssueClient(conversationId, userId), tokens.ClientSeconds), DirectLineJson.Default.ConversationAnswer);

    // Hashes have one length, so the comparison tells nothing about the secret's.
    private bool IsSecret(string given) => options.Value.Secret is { Length: > 0 } secret
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static bool TryReadUser(byte[] body, out string userId)
    {
        userId = DirectLineTokens.NewUserId();
        if (body.Length == 0) return true;
        try
        {
            if (JsonNode.Parse(body) is not JsonObject root) return false;
            if (root["user"] is null) return true;
            if (root["user"] is not JsonObject user) return false;
            if (user["id"] is null) return true;
            if (user["id"] is not JsonValue value || !value.TryGetValue<string>(out var id)) return false;
            userId = id;
            return id.StartsWith(UserPrefix, StringComparison.Ordinal) && id.Length <= LongestUserId && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-');
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return false;
        }
    }
}
