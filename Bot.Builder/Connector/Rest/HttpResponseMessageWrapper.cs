using System.Net;

namespace Microsoft.Rest;

/// <summary>What is kept of an answer for an error report, after the answer itself is disposed.</summary>
public class HttpResponseMessageWrapper
{
    public HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string? content)
    {
        StatusCode = httpResponse.StatusCode;
        ReasonPhrase = httpResponse.ReasonPhrase;
        Content = content;
        foreach (var (name, values) in httpResponse.Headers)
        {
            Headers[name] = values;
        }
    }

    public HttpStatusCode StatusCode { get; protected set; }

    public string? ReasonPhrase { get; protected set; }

    public string? Content { get; set; }

    public IDictionary<string, IEnumerable<string>> Headers { get; } =
        new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);
}
