using System.ClientModel;
using Azure.AI.OpenAI;
using Azure.Core;
using OpenAI;

namespace Bot.Models.Clients;

/// <summary>The one file that differs between the two SDKs: here Azure.AI.OpenAI 2.x, whose client derives from OpenAI's. Built with <c>-p:OpenAISdk=Azure</c>.</summary>
internal static class ClientMaker
{
    public static OpenAIClient WithKey(Uri endpoint, string key, OpenAIClientOptions options) =>
        new AzureOpenAIClient(Resource(endpoint), new ApiKeyCredential(key), From(options));

    public static OpenAIClient WithIdentity(Uri endpoint, TokenCredential identity, string scope, OpenAIClientOptions options) =>
        new AzureOpenAIClient(Resource(endpoint), identity, From(options));

    // This client adds the path to a deployment by itself.
    private static Uri Resource(Uri endpoint) => new(endpoint.GetLeftPart(UriPartial.Authority));

    private static AzureOpenAIClientOptions From(OpenAIClientOptions options) => new()
    {
        RetryPolicy = options.RetryPolicy,
        NetworkTimeout = options.NetworkTimeout,
        Transport = options.Transport,
    };
}
