using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Tests.Builder.Core.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Builder.Core.State;

/// <summary>What a value is after it was stored and read again.</summary>
public sealed class StateValueTests
{
    private readonly CountingStorage _storage = new();
    private readonly ConversationState _state;

    public StateValueTests() => _state = new ConversationState(_storage);

    [Fact]
    public async Task Plain_values_inside_objects_come_back_plain()
    {
        var bag = _state.CreateProperty<Dictionary<string, object?>>("bag");
        await TurnAsync(turn => bag.SetAsync(turn, new Dictionary<string, object?>
        {
            ["text"] = "x",
            ["whole"] = 5,
            ["part"] = 0.5,
            ["yes"] = true,
            ["none"] = null,
            ["profile"] = new Profile { Name = "inside" },
        }));

        await TurnAsync(async turn =>
        {
            var read = await bag.GetAsync(turn);
            Assert.Equal(["x", 5L, 0.5, true, null], new[] { read["text"], read["whole"], read["part"], read["yes"], read["none"] });
            Assert.Equal("inside", Assert.IsType<JsonElement>(read["profile"]).GetProperty("Name").GetString());
        });
    }

    [Fact]
    public async Task A_closed_set_of_records_keeps_its_case()
    {
        var answer = _state.CreateProperty<Answer>("answer");
        await TurnAsync(turn => answer.SetAsync(turn, new Answer.Found("here")));

        await TurnAsync(async turn => Assert.Equal(new Answer.Found("here"), await answer.GetAsync(turn)));
    }

    [Fact]
    public async Task A_value_may_be_asked_for_as_another_type_that_fits()
    {
        var written = _state.CreateProperty<Profile>("value");
        var read = _state.CreateProperty<Dictionary<string, JsonElement>>("value");
        await TurnAsync(async turn =>
        {
            await written.SetAsync(turn, new Profile { Name = "same turn" });
            Assert.Equal("same turn", (await read.GetAsync(turn))["Name"].GetString());
        });
    }

    [Fact]
    public async Task Text_that_does_not_fit_the_type_is_an_error_and_stays_stored()
    {
        await TurnAsync(turn => _state.CreateProperty<string>("value").SetAsync(turn, "not a number"));

        using var turn = Turn();
        await Assert.ThrowsAsync<JsonException>(() => _state.CreateProperty<int>("value").GetAsync(turn));
        await TurnAsync(async later => Assert.Equal("not a number", await _state.CreateProperty<string>("value").GetAsync(later)));
    }

    [Fact]
    public async Task State_may_be_large_and_right_to_left()
    {
        var text = string.Concat(Enumerable.Repeat("شكرا ", 50_000));
        var value = _state.CreateProperty<string>("نص");
        await TurnAsync(turn => value.SetAsync(turn, text));

        await TurnAsync(async turn => Assert.Equal(text, await value.GetAsync(turn)));
        Assert.InRange(_storage.LastLength, text.Length, text.Length * 2);
    }

    [Fact]
    public async Task Numbers_and_names_do_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var value = _state.CreateProperty<Dictionary<string, double>>("INFO");
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            await TurnAsync(turn => value.SetAsync(turn, new Dictionary<string, double> { ["TITLE"] = 1.5 }));
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            await TurnAsync(async turn => Assert.Equal(1.5, (await value.GetAsync(turn))["TITLE"]));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task An_activity_inside_a_state_is_stored_without_its_empty_properties()
    {
        var prompt = _state.CreateProperty<Activity>("prompt");
        await TurnAsync(turn => prompt.SetAsync(turn, MessageFactory.Text("Which?")));

        await TurnAsync(async turn => Assert.Equal("Which?", (await prompt.GetAsync(turn)).Text));
        Assert.InRange(_storage.LastLength, 10, 120);
    }

    private static TurnContext Turn() => new(new RecordingAdapter(), RecordingAdapter.Message());

    private async Task TurnAsync(Func<ITurnContext, Task> bot)
    {
        using var turn = Turn();
        await bot(turn);
        await _state.SaveChangesAsync(turn);
    }

    [JsonDerivedType(typeof(Found), "found")]
    [JsonDerivedType(typeof(NotFound), "notFound")]
    private abstract record Answer
    {
        public sealed record Found(string Text) : Answer;

        public sealed record NotFound : Answer;
    }
}
