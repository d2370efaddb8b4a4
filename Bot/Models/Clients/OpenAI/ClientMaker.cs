using System.ClientModel;
using Azure.Core;
using OpenAI;

namespace Bot.Models.Clients;

/// <summary>The one file that differs between the two SDKs: here OpenAI's own client, at Azure's <c>/openai/v1/</c> endpoint or any compatible server.</summary>
internal static class ClientMaker
{
    public static OpenAIClient WithKey(Uri endpoint, string key, OpenAIClientOptions options)
    {
        options.Endpoint = endpoint;
        return new OpenAIClient(new ApiKeyCredential(key), options);
    }

    public static OpenAIClient WithIdentity(Uri endpoint, TokenCredential identity, string scope, OpenAIClientOptions options)
    {
        options.Endpoint = endpoint;
#pragma warning disable OPENAI001 // The constructor that takes a policy is the documented way to sign in with Entra, though marked as experimental.
        return new OpenAIClient(new System.ClientModel.Primitives.BearerTokenPolicy(identity, scope), options);
#pragma warning restore OPENAI001
    }
}
