using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Primitives;

namespace Bot.Web;

/// <summary>The files that Bot/Page built, by the names that carry their digest. None of them where the host was built without Node.</summary>
internal sealed class PageAssets
{
    private readonly string folder;
    private readonly FrozenDictionary<string, string> names;
    private readonly FrozenSet<string> files;

    public PageAssets(string folder)
    {
        this.folder = folder;
        names = ReadNames(Path.Combine(folder, "assets.json")).ToFrozenDictionary();
        files = names.Values.ToFrozenSet();
    }

    /// <summary>False where the build had no Node: the page then offers the plain form alone.</summary>
    public bool AreBuilt => names.Count > 0;

    /// <summary>Address relative to the page, so that the host works behind a path prefix.</summary>
    public string AddressOf(string name) => $"assets/{names[name]}";

    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/assets/{file}", Send);

    private Results<PhysicalFileHttpResult, NotFound> Send(string file, HttpContext context)
    {
        if (!files.Contains(file)) return TypedResults.NotFound();
        var (suffix, encoding) = context.Request.Headers.AcceptEncoding switch
        {
            var accepted when Accepts(accepted, "br") => (".br", "br"),
            var accepted when Accepts(accepted, "gzip") => (".gz", "gzip"),
            _ => ("", ""),
        };
        var headers = context.Response.Headers;
        if (encoding != "") headers.ContentEncoding = encoding;
        headers.Vary = "Accept-Encoding";
        // The name changes with the content.
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return TypedResults.PhysicalFile(Path.Combine(folder, file + suffix), TypeOf(file));
    }

    private static bool Accepts(StringValues header, string encoding) =>
        header.ToString().Split(',').Any(part => part.Split(';') is [var name, .. var rest]
            && name.Trim().Equals(encoding, StringComparison.OrdinalIgnoreCase)
            && !rest.Any(parameter => parameter.Trim() is "q=0" or "q=0.0"));

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };

    private static Dictionary<string, string> ReadNames(string file) =>
        File.Exists(file) ? JsonSerializer.Deserialize(File.ReadAllText(file), WebJson.Default.DictionaryStringString) ?? [] : [];
}
