namespace Bot.Tests.Builder.Authentication;

public sealed class SigningKeysTests : IAsyncLifetime
{
    private readonly TokenWorld world = new();

    public Task InitializeAsync() => world.InitializeAsync();

    public Task DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Keys_are_fetched_once_for_many_callers()
    {
        var bot = world.Bot();

        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => bot.AuthenticateRequestAsync(TokenWorld.Message, world.Channel(), CancellationToken.None)));

        Assert.Equal(1, world.Connector.KeyFetches);
    }

    [Fact]
    public async Task A_new_key_is_found_but_invented_ones_do_not_make_us_ask_again_and_again()
    {
        var bot = world.Bot();
        await bot.AuthenticateRequestAsync(TokenWorld.Message, world.Channel(), CancellationToken.None);
        var fresh = world.Connector.Publish("fresh", "test");
        string Fresh() => world.Channel(header: new() { ["kid"] = "fresh" }, key: fresh);

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => bot.AuthenticateRequestAsync(TokenWorld.Message, Fresh(), CancellationToken.None));
        world.Clock.Advance(TimeSpan.FromMinutes(6));
        await bot.AuthenticateRequestAsync(TokenWorld.Message, Fresh(), CancellationToken.None);
        for (var i = 0; i < 10; i++)
        {
            var invented = world.Channel(header: new() { ["kid"] = $"invented-{i}" });
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => bot.AuthenticateRequestAsync(TokenWorld.Message, invented, CancellationToken.None));
        }

        Assert.Equal(2, world.Connector.KeyFetches);
    }

    [Fact]
    public async Task While_the_issuer_is_down_the_keys_at_hand_serve()
    {
        var bot = world.Bot();
        await bot.AuthenticateRequestAsync(TokenWorld.Message, world.Channel(), CancellationToken.None);

        world.Connector.IsDown = true;
        world.Clock.Advance(TimeSpan.FromHours(25));

        Assert.NotNull(await bot.AuthenticateRequestAsync(TokenWorld.Message, world.Channel(), CancellationToken.None));
    }

    [Fact]
    public async Task An_issuer_that_was_never_reached_refuses_all_and_is_asked_again_later()
    {
        var bot = world.Bot();
        world.Connector.IsDown = true;
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => bot.AuthenticateRequestAsync(TokenWorld.Message, world.Channel(), CancellationToken.None));

        world.Connector.IsDown = false;
        world.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.NotNull(await bot.AuthenticateRequestAsync(TokenWorld.Message, world.Channel(), CancellationToken.None));
    }
}
