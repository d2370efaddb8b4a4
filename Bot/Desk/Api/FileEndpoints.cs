using System.Globalization;
using System.Security.Cryptography;
using Bot.Channels.DirectLine;
using Bot.Desk.SignIn;
using Bot.Handoff.Cases;
using Bot.Handoff.Desks;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Desk.Api;

/// <summary>Files in both directions. A file is read only by way of a case that the reader may read.</summary>
internal sealed class FileEndpoints(CaseQueries queries, CaseActions actions, ICaseStore cases, IDirectLineStore uploads, IOptions<DeskOptions> options, TimeProvider clock)
{
    public const string OwnPlace = "/v3/directline/attachments/";
    private const int LongestName = 200;
    // What a form adds around its file.
    private const int FormFrame = 4096;
    private const DeskRoles Workers = DeskRoles.Adviser | DeskRoles.Lead;

    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/cases/{reference}/files/{file}", SendAsync).Needs(Workers);
        api.MapPost("/cases/{reference}/files", TakeAsync).Needs(Workers);
    }

    private async Task<IResult> SendAsync(HttpContext context, string reference, string file, CancellationToken cancellationToken)
    {
        if (await queries.ReadAsync(reference, DeskGate.ReaderOf(context), cancellationToken) is not { } page) return DeskProblem.NoCase();
        if (Find(page, file) is not { } found || UploadOf(found) is not { } id || await uploads.ReadUploadAsync(id, cancellationToken) is not { } upload) return DeskProblem.NotFound();
        // The person could name the address of somebody else's file.
        if (await cases.ReadCaseAsync(page.Case.Reference, cancellationToken) is not { } document || !IsOf(StoredCase.Read(document).Case, upload)) return DeskProblem.NotFound();
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return TypedResults.File(upload.Content, "application/octet-stream", upload.Name);
    }

    private static bool IsOf(Case it, Upload upload) => it.Route.Conversation == upload.Conversation || it.Earlier.Contains(upload.Conversation);

    private async Task<IResult> TakeAsync(HttpContext context, string reference, CancellationToken cancellationToken)
    {
        var by = DeskGate.ReaderOf(context);
        if (await queries.ReadAsync(reference, by, cancellationToken) is null) return DeskProblem.NoCase();
        var largest = options.Value.LargestFile;
        if (!context.Request.HasFormContentType) return DeskProblem.Bad("A file comes as multipart/form-data.");
        if (context.Request.ContentLength > largest + FormFrame) return DeskProblem.TooLarge(largest);
        if (await BoundedBody.ReadFormAsync(context.Request, largest + FormFrame, cancellationToken) is not { } form) return DeskProblem.Bad("The form cannot be read, or is too large.");
        if (form.Files is not [{ Length: > 0 } sent]) return DeskProblem.Bad("Send one file that is not empty.");

        var upload = await ReadAsync(sent, cancellationToken);
        var file = new CaseFile(upload.Name, upload.ContentType, OwnAddress.OfUpload(context.Request, upload.Id));
        return MoveEndpoints.Answer(await actions.ReplyAsync(reference, "", [file], [upload], by, null, cancellationToken));
    }

    private async Task<Upload> ReadAsync(IFormFile sent, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream((int)sent.Length);
        await sent.CopyToAsync(bytes, cancellationToken);
        var name = Path.GetFileName(sent.FileName.Replace('\\', '/'));
        // The move puts it into the person's conversation.
        return new Upload(
            RandomNumberGenerator.GetHexString(32, lowercase: true), "", name.Length > LongestName ? name[..LongestName] : name, AttachmentDownload.SafeType(sent.ContentType),
            bytes.ToArray(), clock.GetUtcNow());
    }

    /// <returns>The address of a file that lies with its channel, such as Teams; null for a file of ours, and for what is no web address.</returns>
    public static string? ElsewhereOf(CaseFile file) => UploadOf(file) is null && Uri.TryCreate(file.Url, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps ? file.Url : null;

    /// <returns>The id of an upload of ours; null where the file lies with its channel.</returns>
    private static string? UploadOf(CaseFile file) =>
        Uri.TryCreate(file.Url, UriKind.Absolute, out var address) && address.AbsolutePath.IndexOf(OwnPlace, StringComparison.Ordinal) is >= 0 and var place
            ? address.AbsolutePath[(place + OwnPlace.Length)..]
            : null;

    private static CaseFile? Find(CasePage page, string name) =>
        name.Split('-') is [var number, var place]
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var which)
            ? page.History.FirstOrDefault(line => line.What.Number == at)?.What.Files.ElementAtOrDefault(which)
            : null;
}
