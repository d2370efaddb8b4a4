using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Turns;

/// <summary>What the door learnt of a caller and the turn needs later, perhaps after a restart.</summary>
/// <param name="Audience">For whom the token was made, and for whom ours is asked when replying; null for our own doors.</param>
internal sealed record TurnCaller(IReadOnlyList<CallerClaim> Claims, string? AuthenticationType, string? Audience, string? CallerId)
{
    /// <summary>Our own doors have checked the person themselves.</summary>
    public static TurnCaller OwnDoor { get; } = new([], "own", null, null);

    public static TurnCaller Of(ClaimsIdentity identity, string? audience, string? callerId) => new(
        [.. identity.Claims.Select(claim => new CallerClaim(claim.Type, claim.Value))], identity.AuthenticationType, audience, callerId);

    public ClaimsIdentity ToIdentity() => new(Claims.Select(claim => new Claim(claim.Type, claim.Value)), AuthenticationType);

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, CallerContext.Default.TurnCaller);

    public static TurnCaller FromJson(byte[] json) =>
        json.Length == 0 ? OwnDoor : JsonSerializer.Deserialize(json, CallerContext.Default.TurnCaller) ?? OwnDoor;
}

internal sealed record CallerClaim(string Type, string Value);

/// <summary>Where and as whom an outgoing activity is sent.</summary>
/// <param name="ActivityId">Of the activity that is replied to, replaced or withdrawn; null to send without one.</param>
internal sealed record OutboxRoute(string ServiceUrl, string ChannelId, string ConversationId, string? ActivityId, string? TenantId, TurnCaller Caller)
{
    /// <summary>Our id of an activity that was sent before: this one goes into the thread that it began (Teams channels). Null for none.</summary>
    public string? ThreadOf { get; init; }

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, CallerContext.Default.OutboxRoute);

    public static OutboxRoute FromJson(byte[] json) =>
        JsonSerializer.Deserialize(json, CallerContext.Default.OutboxRoute) ?? throw new JsonException("A route is missing.");
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TurnCaller))]
[JsonSerializable(typeof(OutboxRoute))]
internal sealed partial class CallerContext : JsonSerializerContext;
