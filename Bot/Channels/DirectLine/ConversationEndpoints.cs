using Microsoft.AspNetCore.Http.HttpResults;

namespace Bot.Channels.DirectLine;

/// <summary>Starting a conversation, coming back to it, reading its log, following its stream.</summary>
internal sealed class ConversationEndpoints(
    DirectLineTokens tokens, DirectLineGate gate, DirectLineInbox inbox, ActivityLog log, ActivityStream stream)
{
    public void Map(IEndpointRouteBuilder door)
    {
        door.MapPost("/conversations", StartAsync);
        door.MapGet("/conversations/{id}", ReconnectAsync);
        door.MapGet("/conversations/{id}/activities", ReadAsync);
        door.MapGet("/conversations/{id}/stream", StreamAsync);
    }

    private async Task<IResult> StartAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var admission = await gate.CheckTokenAsync(DirectLineGate.Bearer(request), TokenPurpose.Client, cancellationToken);
        if (admission is Admission.Refused { Answer: var refusal }) return refusal;
        var grant = ((Admission.Granted)admission).Grant;
        var start = await inbox.StartAsync(grant, cancellationToken);
        if (!await gate.IsOpenAsync(grant, cancellationToken)) return DirectLineError.NoConversation();
        return Answer(request, grant, null, start is ConversationStart.Begun ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private async Task<IResult> ReconnectAsync(HttpRequest request, string id, string? watermark, CancellationToken cancellationToken)
    {
        var admission = await gate.EnterAsync(DirectLineGate.Bearer(request), TokenPurpose.Client, id, cancellationToken);
        if (admission is Admission.Refused { Answer: var refusal }) return refusal;
        if (await log.PositionAsync(id, watermark, cancellationToken) is null) return BadWatermark();
        return Answer(request, ((Admission.Granted)admission).Grant, watermark, StatusCodes.Status200OK);
    }

    private async Task<IResult> ReadAsync(HttpRequest request, string id, string? watermark, CancellationToken cancellationToken)
    {
        var admission = await gate.EnterAsync(DirectLineGate.Bearer(request), TokenPurpose.Client, id, cancellationToken);
        if (admission is Admission.Refused { Answer: var refusal }) return refusal;
        return await log.ReadAsync(id, watermark, cancellationToken) is { } activities
            ? TypedResults.Bytes(activities, "application/json; charset=utf-8")
            : BadWatermark();
    }

    private async Task<IResult> StreamAsync(HttpContext context, string id, string? watermark, string? t, CancellationToken cancellationToken)
    {
        var admission = await gate.EnterAsync(t, TokenPurpose.Stream, id, cancellationToken);
        if (admission is Admission.Refused { Answer: var refusal }) return refusal;
        if (!context.WebSockets.IsWebSocketRequest) return DirectLineError.Bad("The stream is a WebSocket.");
        if (await log.PositionAsync(id, watermark, cancellationToken) is not { } after) return BadWatermark();
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await stream.RunAsync(socket, id, after, cancellationToken);
        return TypedResults.Empty;
    }

    private JsonHttpResult<ConversationAnswer> Answer(HttpRequest request, TokenGrant grant, string? watermark, int status)
    {
        var token = tokens.IssueStream(grant.ConversationId, grant.UserId);
        var answer = new ConversationAnswer(grant.ConversationId, tokens.IssueClient(grant.ConversationId, grant.UserId), tokens.ClientSeconds)
        {
            StreamUrl = OwnAddress.OfStream(request, grant.ConversationId, watermark, token),
        };
        return TypedResults.Json(answer, DirectLineJson.Default.ConversationAnswer, statusCode: status);
    }

    private static JsonHttpResult<ErrorAnswer> BadWatermark() => DirectLineError.Bad("A watermark is a number that an earlier answer gave, or empty.");
}
