using Microsoft.Bot.Builder;

namespace Bot.Tests.Builder.Stubs;

/// <summary>A bot that does what the test says and counts its turns.</summary>
internal sealed class ScriptedBot(Func<ITurnContext, CancellationToken, Task> turn) : IBot
{
    public ScriptedBot()
        : this((_, _) => Task.CompletedTask)
    {
    }

    public List<ITurnContext> Turns { get; } = [];

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Turns.Add(turnContext);
        return turn(turnContext, cancellationToken);
    }
}
