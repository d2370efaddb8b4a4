namespace Microsoft.Rest;

/// <summary>An answer of a service with the HTTP messages behind it.</summary>
public class HttpOperationResponse : IDisposable
{
    public HttpRequestMessage? Request { get; set; }

    public HttpResponseMessage? Response { get; set; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Request?.Dispose();
            Response?.Dispose();
        }
    }
}
