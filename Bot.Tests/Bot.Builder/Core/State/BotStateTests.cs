using Bot.Tests.Builder.Core.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Builder.Core.State;

public sealed class BotStateTests
{
    private readonly CountingStorage _storage = new();
    private readonly ConversationState _state;

    public BotStateTests() => _state = new ConversationState(_storage);

    [Fact]
    public async Task A_value_survives_the_turn_with_its_type()
    {
        var profile = _state.CreateProperty<Profile>("profile");
        await TurnAsync(async turn => (await profile.GetAsync(turn, () => new Profile())).Name = "Aoife");

        await TurnAsync(async turn => Assert.Equal("Aoife", (await profile.GetAsync(turn)).Name));
    }

    [Fact]
    public async Task A_turn_that_only_looks_writes_nothing()
    {
        var profile = _state.CreateProperty<Profile>("profile");
        await TurnAsync(turn => profile.SetAsync(turn, new Profile { Name = "A", Scores = { ["x"] = 1.5 }, Born = new DateOnly(1990, 2, 3) }));
        var writes = _storage.Writes;

        await TurnAsync(_ => Task.CompletedTask);
        await TurnAsync(async turn => Assert.Equal(1.5, (await profile.GetAsync(turn)).Scores["x"]));
        await TurnAsync(turn => profile.SetAsync(turn, new Profile { Name = "A", Scores = { ["x"] = 1.5 }, Born = new DateOnly(1990, 2, 3) }));

        Assert.Equal(writes, _storage.Writes);
    }

    [Fact]
    public async Task A_turn_that_asks_for_nothing_reads_nothing()
    {
        await TurnAsync(_ => Task.CompletedTask);

        Assert.Equal((0, 0), (_storage.Reads, _storage.Writes));
    }

    [Fact]
    public async Task A_change_deep_inside_a_value_is_written()
    {
        var profile = _state.CreateProperty<Profile>("profile");
        await TurnAsync(turn => profile.SetAsync(turn, new Profile { Scores = { ["x"] = 1 } }));

        await TurnAsync(async turn => (await profile.GetAsync(turn)).Scores["x"] = 2);

        await TurnAsync(async turn => Assert.Equal(2, (await profile.GetAsync(turn)).Scores["x"]));
    }

    [Fact]
    public async Task What_nobody_asked_for_stays_as_it_was()
    {
        var one = _state.CreateProperty<Profile>("one");
        var two = _state.CreateProperty<int>("two");
        await TurnAsync(turn => one.SetAsync(turn, new Profile { Name = "kept" }));
        await TurnAsync(turn => two.SetAsync(turn, 2));

        await TurnAsync(async turn => Assert.Equal(("kept", 2), ((await one.GetAsync(turn)).Name, await two.GetAsync(turn))));
    }

    [Fact]
    public async Task The_same_object_is_handed_out_for_the_whole_turn()
    {
        var profile = _state.CreateProperty<Profile>("profile");

        await TurnAsync(async turn => Assert.Same(await profile.GetAsync(turn, () => new Profile()), await profile.GetAsync(turn)));
        await TurnAsync(async turn => Assert.Same(await profile.GetAsync(turn), await profile.GetAsync(turn)));
    }

    [Fact]
    public async Task Without_value_and_default_a_class_is_null_and_a_number_is_an_error()
    {
        await TurnAsync(async turn =>
        {
            Assert.Null(await _state.CreateProperty<Profile>("a").GetAsync(turn));
            Assert.Null(await _state.CreateProperty<int?>("b").GetAsync(turn));
            await Assert.ThrowsAsync<MissingMemberException>(() => _state.CreateProperty<int>("c").GetAsync(turn));
            Assert.Equal(4, await _state.CreateProperty<int>("d").GetAsync(turn, () => 4));
            Assert.Equal(4, await _state.CreateProperty<int>("d").GetAsync(turn));
        });
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void A_value_needs_a_name(string? name) => Assert.ThrowsAny<ArgumentException>(() => _state.CreateProperty<int>(name!));

    [Fact]
    public async Task Deleting_a_value_clearing_and_deleting_the_state_take_effect()
    {
        var one = _state.CreateProperty<string>("one");
        var two = _state.CreateProperty<string>("two");
        await TurnAsync(async turn =>
        {
            await one.SetAsync(turn, "1");
            await two.SetAsync(turn, "2");
        });

        await TurnAsync(turn => one.DeleteAsync(turn));
        await TurnAsync(async turn => Assert.Equal((null, "2"), (await one.GetAsync(turn), await two.GetAsync(turn))));
        await TurnAsync(turn => _state.ClearStateAsync(turn));
        await TurnAsync(async turn => Assert.Null(await two.GetAsync(turn)));
        await TurnAsync(turn => two.SetAsync(turn, "again"));
        await TurnAsync(turn => _state.DeleteAsync(turn));
        Assert.Empty(_storage.Keys);
    }

    [Fact]
    public async Task Of_two_turns_that_overlap_the_later_save_is_refused()
    {
        var count = _state.CreateProperty<int>("count");
        await TurnAsync(turn => count.SetAsync(turn, 1));
        using var first = Turn();
        using var second = Turn();
        await count.SetAsync(first, await count.GetAsync(first) + 1);
        await count.SetAsync(second, await count.GetAsync(second) + 1);

        await _state.SaveChangesAsync(first);
        await Assert.ThrowsAsync<InvalidOperationException>(() => _state.SaveChangesAsync(second));

        await TurnAsync(async turn => Assert.Equal(2, await count.GetAsync(turn)));
    }

    [Fact]
    public async Task A_turn_may_save_twice()
    {
        var count = _state.CreateProperty<int>("count");
        using var turn = Turn();
        await count.SetAsync(turn, 1);
        await _state.SaveChangesAsync(turn);
        await count.SetAsync(turn, 2);
        await _state.SaveChangesAsync(turn);

        await TurnAsync(async later => Assert.Equal(2, await count.GetAsync(later)));
    }

    [Fact]
    public async Task A_save_that_failed_is_tried_again_by_the_next()
    {
        var count = _state.CreateProperty<int>("count");
        using var turn = Turn();
        await count.SetAsync(turn, 1);
        _storage.Fails = true;
        await Assert.ThrowsAsync<IOException>(() => _state.SaveChangesAsync(turn));
        _storage.Fails = false;

        await _state.SaveChangesAsync(turn);

        await TurnAsync(async later => Assert.Equal(1, await count.GetAsync(later)));
    }

    [Fact]
    public async Task Loading_by_force_drops_what_was_changed()
    {
        var count = _state.CreateProperty<int>("count");
        await TurnAsync(turn => count.SetAsync(turn, 1));
        await TurnAsync(async turn =>
        {
            await count.SetAsync(turn, 9);
            await _state.LoadAsync(turn, force: true);
            Assert.Equal(1, await count.GetAsync(turn));
        });
    }

    [Fact]
    public async Task The_cached_state_shows_all_values_and_takes_new_ones()
    {
        await TurnAsync(turn => _state.CreateProperty<string>("one").SetAsync(turn, "1"));
        await TurnAsync(async turn =>
        {
            Assert.Null(_state.GetCachedState(turn));
            await _state.LoadAsync(turn);
            var values = _state.GetCachedState(turn)!.State;
            Assert.Equal("1", values["one"]);
            values["two"] = 2;
        });

        await TurnAsync(async turn => Assert.Equal(2, await _state.CreateProperty<int>("two").GetAsync(turn)));
    }

    [Fact]
    public async Task Each_kind_of_state_has_its_own_key()
    {
        BotState[] states = [_state, new UserState(_storage), new PrivateConversationState(_storage)];
        using var turn = Turn();
        foreach (var state in states)
            await state.CreateProperty<string>("value").SetAsync(turn, state.GetType().Name);
        await new BotStateSet(states).SaveAllChangesAsync(turn);

        Assert.Equal(
            ["test/conversations/talk", "test/conversations/talk/users/person", "test/users/person"],
            _storage.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_activity_without_the_ids_has_no_state()
    {
        var message = RecordingAdapter.Message();
        message.From = null!;
        using var turn = new TurnContext(new RecordingAdapter(), message);

        await Assert.ThrowsAsync<InvalidOperationException>(() => new UserState(_storage).LoadAsync(turn));
    }

    [Fact]
    public async Task Middleware_saves_after_the_bot_and_not_when_it_failed()
    {
        var count = _state.CreateProperty<int>("count");
        var adapter = new RecordingAdapter();
        adapter.Use(new AutoSaveStateMiddleware(_state));

        await adapter.RunAsync(RecordingAdapter.Message(), (turn, token) => count.SetAsync(turn, 1, token));
        await Assert.ThrowsAsync<IOException>(() => adapter.RunAsync(RecordingAdapter.Message(), async (turn, token) =>
        {
            await count.SetAsync(turn, 2, token);
            throw new IOException();
        }));

        await TurnAsync(async turn => Assert.Equal(1, await count.GetAsync(turn)));
    }

    [Fact]
    public async Task A_storage_of_plain_JSON_serves_as_well()
    {
        var state = new ConversationState(new JsonTextStorage());
        var profile = state.CreateProperty<Profile>("profile");
        using (var turn = Turn())
        {
            await profile.SetAsync(turn, new Profile { Name = "as text" });
            await state.SaveChangesAsync(turn);
            (await profile.GetAsync(turn)).Name = "twice";
            await state.SaveChangesAsync(turn);
        }

        using var later = Turn();
        Assert.Equal("twice", (await profile.GetAsync(later)).Name);
    }

    private static TurnContext Turn() => new(new RecordingAdapter(), RecordingAdapter.Message());

    private async Task TurnAsync(Func<ITurnContext, Task> bot)
    {
        using var turn = Turn();
        await bot(turn);
        await _state.SaveChangesAsync(turn);
    }
}
