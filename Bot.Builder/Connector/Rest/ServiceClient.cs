namespace Microsoft.Rest;

/// <summary>A client of a web service. It owns its HttpClient only where it was told so.</summary>
public abstract class ServiceClient<T> : IDisposable
    where T : ServiceClient<T>
{
    private readonly bool disposesHttpClient;

    protected ServiceClient(HttpClient httpClient, bool disposeHttpClient)
    {
        HttpClient = httpClient;
        disposesHttpClient = disposeHttpClient;
    }

    public HttpClient HttpClient { get; protected set; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && disposesHttpClient)
        {
            HttpClient.Dispose();
        }
    }
}
