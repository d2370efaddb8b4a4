using Bot.Models;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Models;

/// <summary>What a call may cost: cache, rate, budgets, switches.</summary>
public sealed class ModelLimitTests
{
    [Fact]
    public async Task The_same_question_is_asked_once_and_another_one_again()
    {
        await using var server = await ModelServer.SayingAsync("ready");
        using var world = new ModelWorld(server.Url);

        Assert.Equal("ready", (await world.Chat.GetResponseAsync("hello")).Text);
        Assert.Equal("ready", (await world.Chat.GetResponseAsync("hello")).Text);
        Assert.Equal("ready", (await world.Chat.GetResponseAsync("hello!")).Text);

        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.Equal("Bearer secret-key", request.Authorization));
    }

    [Fact]
    public async Task A_failure_is_not_kept()
    {
        var replies = new Queue<ModelReply>([new ModelReply.Fails(500), new ModelReply.Says("ready")]);
        await using var server = await ModelServer.StartAsync(_ => replies.Dequeue());
        using var world = new ModelWorld(server.Url);

        await world.FaultAsync();

        Assert.Equal("ready", (await world.Chat.GetResponseAsync("hello")).Text);
    }

    [Fact]
    public async Task Beyond_the_rate_a_call_is_refused_at_once_until_a_minute_has_passed()
    {
        var clock = new ManualClock();
        await using var server = await ModelServer.SayingAsync("ready");
        using var world = new ModelWorld(server.Url, clock, ("CallsPerMinute", "2"));
        await world.Chat.GetResponseAsync("1");
        await world.Chat.GetResponseAsync("2");

        Assert.Equal(ModelFault.TooMany, await world.FaultAsync("3"));
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("ready", (await world.Chat.GetResponseAsync("3")).Text);
    }

    [Fact]
    public async Task When_the_day_is_used_up_nothing_is_asked_until_the_next()
    {
        var clock = new ManualClock();
        await using var server = await ModelServer.SayingAsync("ready");
        using var world = new ModelWorld(server.Url, clock, ("TokensPerDay", "500"));
        // An estimate of 400 for the answer is held back until the endpoint says 120.
        await world.Chat.GetResponseAsync("1");
        Assert.Equal(120, world.Get<ModelBudget>().SpentToday);

        Assert.Equal(ModelFault.OverBudget, await world.FaultAsync("2"));
        clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal("ready", (await world.Chat.GetResponseAsync("2")).Text);
    }

    [Fact]
    public void One_person_cannot_use_up_the_day_of_all()
    {
        var budget = new ModelBudget(new Fixed(new ModelOptions { TokensPerDay = 10_000, TokensPerPersonPerDay = 1_000 }), new ManualClock());

        Assert.NotNull(budget.Take("a", 900));
        Assert.Null(budget.Take("a", 200));
        Assert.NotNull(budget.Take("b", 900));
        using (var purse = budget.Take("c", 900)) purse!.Spent = 10;
        Assert.NotNull(budget.Take("c", 900));
        Assert.NotNull(budget.Take(null, 5_000));
        Assert.Null(budget.Take(null, 5_000));
    }

    [Fact]
    public void What_was_spent_today_is_not_forgotten_over_a_restart_and_not_counted_tomorrow()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("spending").FullName, "s.json");
        var (clock, settings) = (new ManualClock(), new ModelOptions { TokensPerDay = 10_000, TokensPerPersonPerDay = 1_000, SpendingFile = file });
        (ModelBudget Budget, ModelSpending Spending) Start()
        {
            var budget = new ModelBudget(new Fixed(settings), clock);
            var spending = new ModelSpending(budget, Options.Create(settings), clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<ModelSpending>.Instance);
            spending.Resume();
            return (budget, spending);
        }
        var first = Start();
        first.Budget.Take("a", 900)?.Dispose();
        first.Spending.Keep();

        var second = Start();
        Assert.Equal(900, second.Budget.SpentToday);
        Assert.Null(second.Budget.Take("a", 200));
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, Start().Budget.SpentToday);
        File.WriteAllText(file, "{ broken");
        Assert.Equal(0, Start().Budget.SpentToday);
        Conversations.TemporaryFolder.Delete(Path.GetDirectoryName(file)!);
    }

    [Fact]
    public async Task A_switch_takes_effect_without_a_restart()
    {
        await using var server = await ModelServer.SayingAsync("""{"completeness":"none","sentences":[]}""");
        using var world = new ModelWorld(server.Url);
        await world.Pipeline.AnswerAsync(new("What did the Access programme achieve?"), CancellationToken.None);
        var before = server.Requests.Count(request => request.Path.EndsWith("completions", StringComparison.Ordinal));

        ((Microsoft.Extensions.Configuration.IConfigurationRoot)world.Settings)["Models:Wording"] = "false";
        ((Microsoft.Extensions.Configuration.IConfigurationRoot)world.Settings).Reload();
        await world.Pipeline.AnswerAsync(new("Who can join the Future Leaders Scheme?"), CancellationToken.None);

        Assert.False(world.Get<IOptionsMonitor<ModelOptions>>().CurrentValue.Wording);
        Assert.Equal((1, before), (before, server.Requests.Count));
    }

    [Fact]
    public void Keys_of_the_cache_hold_no_text_and_tell_parts_apart()
    {
        Assert.NotEqual(ModelCache.KeyOf("m", ["ab", "c"]), ModelCache.KeyOf("m", ["a", "bc"]));
        Assert.NotEqual(ModelCache.KeyOf("m", ["a"]), ModelCache.KeyOf("n", ["a"]));
        Assert.DoesNotContain("secret", ModelCache.KeyOf("m", ["secret"]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_cache_is_bounded()
    {
        using var cache = new ModelCache(Options.Create(new ModelOptions { CacheMegabytes = 1 }));

        for (var i = 0; i < 100; i++) cache.Keep(ModelCache.KeyOf("m", [$"{i}"]), new byte[100_000], 100_000);

        Assert.InRange(cache.Count, 0, 10);
    }

    private sealed class Fixed(ModelOptions value) : IOptionsMonitor<ModelOptions>
    {
        public ModelOptions CurrentValue => value;

        public ModelOptions Get(string? name) => value;

        public IDisposable? OnChange(Action<ModelOptions, string?> listener) => null;
    }
}
