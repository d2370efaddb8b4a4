using Microsoft.Bot.Builder;

namespace Bot.Tests.Builder.Core.Turns;

public sealed class TurnContextStateCollectionTests
{
    [Fact]
    public void Values_are_found_by_type_and_by_key()
    {
        using var state = new TurnContextStateCollection();
        state.Add("text");
        state.Add("number", 7);

        Assert.Equal("text", state.Get<string>());
        Assert.Equal(7, state.Get<int>("number"));
        Assert.Null(state.Get<Uri>());
        Assert.Equal(0, state.Get<int>("absent"));
    }

    [Fact]
    public void A_value_of_another_type_counts_as_absent()
    {
        using var state = new TurnContextStateCollection();
        state.Add("number", 7);

        Assert.Null(state.Get<string>("number"));
    }

    [Fact]
    public void Adding_twice_is_refused_and_setting_twice_replaces()
    {
        using var state = new TurnContextStateCollection();
        state.Add("key", "one");

        Assert.Throws<ArgumentException>(() => state.Add("key", "two"));
        state.Set("key", "three");
        Assert.Equal("three", state.Get<string>("key"));
        state.Set<string>("key", null);
        Assert.False(state.ContainsKey("key"));
    }

    [Fact]
    public void Its_end_disposes_what_it_holds_once()
    {
        var held = new Counted();
        var state = new TurnContextStateCollection { ["held"] = held };

        state.Dispose();
        state.Dispose();

        Assert.Equal(1, held.Disposals);
    }

    private sealed class Counted : IDisposable
    {
        public int Disposals { get; private set; }

        public void Dispose() => Disposals++;
    }
}
