namespace Microsoft.Bot.Builder;

/// <summary>A step around the bot: does its part, calls <c>next</c>, and may do more when that returns.</summary>
public interface IMiddleware
{
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
