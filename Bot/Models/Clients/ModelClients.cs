using System.ClientModel.Primitives;
using Azure.Identity;
using OpenAI;

namespace Bot.Models.Clients;

/// <summary>Clients of the endpoint that the settings name. Making one opens no connection.</summary>
internal sealed class ModelClients : IDisposable
{
    private readonly HttpClient _http;
    private readonly OpenAIClient _client;
    private readonly ModelOptions _options;

    /// <param name="options">With an endpoint.</param>
    public ModelClients(ModelOptions options)
    {
        _options = options;
        // Redirects could lead the key elsewhere. The limits on time stand in the decorators, which know what a turn has left.
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = TimeSpan.FromSeconds(3) })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        var client = new OpenAIClientOptions
        {
            // What is worth another try is decided by the decorators: three silent tries would use up the turn's time.
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = TimeSpan.FromSeconds(60),
            Transport = new HttpClientPipelineTransport(_http),
        };
        var endpoint = AddressOf(options.Endpoint);
        _client = options.SignIn == ModelSignIn.Entra
            ? ClientMaker.WithIdentity(endpoint, Identity(options), options.Scope, client)
            : ClientMaker.WithKey(endpoint, options.Key, client);
    }

    public OpenAIChat Chat => new(_client.GetChatClient(_options.Chat), _options.Chat);

    public OpenAIEmbeddings Embeddings => new(_client.GetEmbeddingClient(_options.Embeddings), _options.Embeddings);

    public void Dispose() => _http.Dispose();

    /// <summary>Azure's resources are reached below <c>/openai/v1/</c>; an address with a path of its own is left as it is.</summary>
    internal static Uri AddressOf(string endpoint)
    {
        var address = new Uri(endpoint.TrimEnd('/') + "/");
        return address.AbsolutePath == "/" ? new Uri(address, IsAzure(address.Host) ? "openai/v1/" : "v1/") : address;
    }

    private static bool IsAzure(string host) =>
        host.EndsWith(".azure.com", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".azure.us", StringComparison.OrdinalIgnoreCase);

    private static ChainedTokenCredential Identity(ModelOptions options) => new ChainedTokenCredential(
        new ManagedIdentityCredential(options.ManagedIdentityClientId.Length > 0
            ? ManagedIdentityId.FromUserAssignedClientId(options.ManagedIdentityClientId)
            : ManagedIdentityId.SystemAssigned),
        new DefaultAzureCredential(new DefaultAzureCredentialOptions { ExcludeManagedIdentityCredential = true, ExcludeInteractiveBrowserCredential = true }));
}
