namespace Microsoft.Rest;

/// <summary>What is kept of a request for an error report. Neither its headers (they carry the token) nor its body (a person's words).</summary>
public class HttpRequestMessageWrapper
{
    public HttpRequestMessageWrapper(HttpRequestMessage httpRequest, string? content)
    {
        Method = httpRequest.Method;
        RequestUri = httpRequest.RequestUri;
        Content = content;
    }

    public HttpMethod Method { get; protected set; }

    public Uri? RequestUri { get; protected set; }

    public string? Content { get; set; }
}
