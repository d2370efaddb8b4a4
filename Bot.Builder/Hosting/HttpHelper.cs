using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

public static class HttpHelper
{
    /// <summary>How activities are spelled in JSON: for whoever stores or forwards them.</summary>
    public static readonly JsonSerializerOptions BotMessageSerializerSettings = ProtocolJson.Options;

    /// <returns>The body, or null when it is no JSON of this shape.</returns>
    /// <exception cref="BadHttpRequestException">The body is too large (413).</exception>
    public static async Task<T?> ReadRequestAsync<T>(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            return await ActivityDoor.ReadBodyAsync<T>(request, request.HttpContext.RequestAborted).ConfigureAwait(false);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    /// <summary>Writes the status and, where there is one, the body as JSON. Null is a plain 200.</summary>
    public static async Task WriteResponseAsync(HttpResponse response, InvokeResponse? invokeResponse)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.StatusCode = invokeResponse?.Status ?? StatusCodes.Status200OK;
        if (invokeResponse?.Body is not { } body)
        {
            return;
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(body, ProtocolJson.Options.GetTypeInfo(body.GetType()));
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = json.Length;
        await response.Body.WriteAsync(json, response.HttpContext.RequestAborted).ConfigureAwait(false);
    }
}
