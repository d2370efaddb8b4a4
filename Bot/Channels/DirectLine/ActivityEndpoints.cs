using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Channels.DirectLine;

/// <summary>Posting activities and files.</summary>
internal sealed class ActivityEndpoints(DirectLineGate gate, DirectLineInbox inbox, RequestRates rates, UploadReader uploads, IOptions<DirectLineOptions> options)
{
    public void Map(IEndpointRouteBuilder door)
    {
        door.MapPost("/conversations/{id}/activities", PostAsync);
        door.MapPost("/conversations/{id}/upload", UploadAsync);
    }

    private async Task<IResult> PostAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var admission = await gate.EnterAsync(DirectLineGate.Bearer(request), TokenPurpose.Client, id, cancellationToken);
        if (admission is Admission.Refused { Answer: var refusal }) return refusal;
        if (!rates.Allows(id)) return DirectLineError.TooMany();
        if (await BoundedBody.ReadAsync(request, options.Value.LargestActivity, cancellationToken) is not { } body)
            return DirectLineError.TooLarge(options.Value.LargestActivity);
        if (PostedActivity.Read(body, out var fault) is not { } activity) return DirectLineError.Bad(fault);
        return await AcceptAsync(((Admission.Granted)admission).Grant, activity, [], cancellationToken);
    }

    private async Task<IResult> UploadAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var admission = await gate.EnterAsync(DirectLineGate.Bearer(request), TokenPurpose.Client, id, cancellationToken);
        if (admission is Admission.Refused { Answer: var refusal }) return refusal;
        if (!rates.Allows(id)) return DirectLineError.TooMany();
        return await uploads.ReadAsync(request, id, cancellationToken) switch
        {
            UploadReading.Refused { Answer: var answer } => answer,
            UploadReading.Read { Activity: var activity, Files: var files } =>
                await AcceptAsync(((Admission.Granted)admission).Grant, activity, files, cancellationToken),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task<IResult> AcceptAsync(TokenGrant grant, PostedActivity activity, IReadOnlyList<Upload> files, CancellationToken cancellationToken) =>
        TypedResults.Json(new PostedAnswer(await inbox.AcceptAsync(grant, activity, files, cancellationToken)), DirectLineJson.Default.PostedAnswer);
}
