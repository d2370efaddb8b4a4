using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Bot.Models.Decorators;

/// <summary>Takes from the day's budget, of all and of the person: an estimate before the call, the true figure after it.</summary>
internal sealed class BudgetedChat(IChatClient inner, ModelBudget budget) : StreamedChat(inner)
{
    // English prose has about four characters to a token.
    private const int CharactersPerToken = 4;
    private const int UsualAnswer = 400;

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var asked = messages.ToList();
        var estimate = (asked.Sum(message => message.Text.Length) / CharactersPerToken) + (options?.MaxOutputTokens ?? UsualAnswer);
        using var purse = budget.Take(ModelCaller.Current, estimate) ?? throw new ModelUnavailableException(ModelFault.OverBudget);
        await foreach (var update in InnerClient.GetStreamingResponseAsync(asked, options, cancellationToken))
        {
            if (update.Contents.OfType<UsageContent>().FirstOrDefault()?.Details.TotalTokenCount is { } tokens) purse.Spent = tokens;
            yield return update;
        }
    }
}
