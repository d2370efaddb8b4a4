namespace Microsoft.Bot.Builder;

/// <summary>Something that answers activities.</summary>
public interface IBot
{
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
