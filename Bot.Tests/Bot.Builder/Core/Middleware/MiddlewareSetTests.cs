using Bot.Tests.Builder.Core.Turns;
using Microsoft.Bot.Builder;

namespace Bot.Tests.Builder.Core.Middleware;

public sealed class MiddlewareSetTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly List<string> _order = [];

    [Fact]
    public async Task Steps_run_in_order_around_the_bot()
    {
        _adapter.Use(Step("a")).Use(new MiddlewareSet().Use(Step("b")).Use(Step("c")));

        await _adapter.RunAsync(RecordingAdapter.Message(), Bot);

        Assert.Equal(["a in", "b in", "c in", "bot", "c out", "b out", "a out"], _order);
    }

    [Fact]
    public async Task A_step_that_does_not_go_on_ends_the_turn_there()
    {
        _adapter.Use(Step("a")).Use(Step("stop", goesOn: false)).Use(Step("never"));

        await _adapter.RunAsync(RecordingAdapter.Message(), Bot);

        Assert.Equal(["a in", "stop in", "stop out", "a out"], _order);
    }

    [Fact]
    public async Task Without_steps_or_bot_nothing_happens()
    {
        await _adapter.RunAsync(RecordingAdapter.Message(), null);
        await _adapter.RunAsync(RecordingAdapter.Message(), Bot);

        Assert.Equal(["bot"], _order);
    }

    [Fact]
    public void Null_is_no_step() => Assert.Throws<ArgumentNullException>(() => _adapter.Use(null!));

    [Fact]
    public async Task A_registered_service_is_in_every_turn_and_outlives_it()
    {
        var service = new MemoryStream();
        _adapter.Use(new RegisterClassMiddleware<MemoryStream>(service));
        var found = new List<object?>();

        for (var i = 0; i < 2; i++)
        {
            var turn = new TurnContext(_adapter, RecordingAdapter.Message());
            await _adapter.MiddlewareSet.ReceiveActivityWithStatusAsync(turn, (context, _) =>
            {
                found.Add(context.TurnState.Get<MemoryStream>());
                return Task.CompletedTask;
            }, CancellationToken.None);
            turn.Dispose();
        }

        Assert.All(found, one => Assert.Same(service, one));
        Assert.True(service.CanRead);
    }

    private Task Bot(ITurnContext turn, CancellationToken cancellationToken)
    {
        _order.Add("bot");
        return Task.CompletedTask;
    }

    private Noting Step(string name, bool goesOn = true) => new(name, goesOn, _order);

    private sealed class Noting(string name, bool goesOn, List<string> order) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            order.Add($"{name} in");
            if (goesOn)
                await next(cancellationToken);
            order.Add($"{name} out");
        }
    }
}
