using System.Globalization;
using Bot.Models.Clients;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Bot.Models;

/// <summary>Asks each deployment one small real question and says in plain words what is wrong.</summary>
internal sealed class ModelProbe(ModelClients clients, IOptionsMonitor<ModelOptions> options, TimeProvider clock)
{
    // A cold deployment may take a while; nobody waits for a probe.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(15);

    public async Task<IReadOnlyList<ProbeFinding>> RunAsync(CancellationToken cancellationToken)
    {
        List<ProbeFinding> findings = [];
        if (options.CurrentValue.HasChat) findings.Add(await AskAsync("chat", options.CurrentValue.Chat, ChatAsync, cancellationToken));
        if (options.CurrentValue.HasEmbeddings) findings.Add(await AskAsync("embeddings", options.CurrentValue.Embeddings, EmbedAsync, cancellationToken));
        return findings;
    }

    private async Task<string> ChatAsync(CancellationToken cancellationToken)
    {
        var answer = await clients.Chat.GetResponseAsync([new ChatMessage(ChatRole.User, "Reply with the word ready.")], new ChatOptions { MaxOutputTokens = 50 }, cancellationToken);
        return answer.Text.Length > 0 ? "answers" : "answers with nothing";
    }

    private async Task<string> EmbedAsync(CancellationToken cancellationToken)
    {
        var vectors = await clients.Embeddings.GenerateAsync(["ready"], cancellationToken: cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"answers with {vectors[0].Vector.Length} dimensions");
    }

    private async Task<ProbeFinding> AskAsync(string what, string deployment, Func<CancellationToken, Task<string>> ask, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return new ProbeFinding(what, deployment, null, await ask(either.Token));
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            var fault = FaultReader.Read(e).Fault;
            // A name that does not resolve and one that does not answer look alike to the reader, but not to who mends it.
            return new ProbeFinding(what, deployment, fault, ModelUnavailableException.WordsFor(fault));
        }
    }
}

/// <param name="Fault">Null where the deployment answers.</param>
internal sealed record ProbeFinding(string What, string Deployment, ModelFault? Fault, string Words)
{
    public override string ToString() => $"{What} deployment '{Deployment}': {Words}";
}
