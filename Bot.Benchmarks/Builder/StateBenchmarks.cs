using BenchmarkDotNet.Attributes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace Bot.Benchmarks.Builder;

/// <summary>What a turn's state costs: looking at it, changing it, and having ten more values in it that nobody asks for.</summary>
[MemoryDiagnoser]
public class StateBenchmarks
{
    private readonly TestAdapter _adapter = new();
    private readonly ConversationState _state = new(new MemoryStorage());
    private IStatePropertyAccessor<Profile> _profile = null!;
    private Activity _message = null!;

    [Params(0, 10)]
    public int OtherValues { get; set; }

    [GlobalSetup]
    public async Task SetUp()
    {
        _profile = _state.CreateProperty<Profile>("profile");
        _message = _adapter.MakeActivity("hello");
        _message.ChannelId = "test";
        using var turn = new TurnContext(_adapter, _message);
        await _profile.SetAsync(turn, new Profile { Name = "Ada", Skills = ["leadership", "data"] });
        for (var i = 0; i < OtherValues; i++)
            await _state.CreateProperty<Profile>($"other{i}").SetAsync(turn, new Profile { Name = new string('x', 400) });
        await _state.SaveChangesAsync(turn);
    }

    [Benchmark]
    public async Task LookAndSave()
    {
        using var turn = new TurnContext(_adapter, _message);
        await _profile.GetAsync(turn);
        await _state.SaveChangesAsync(turn);
    }

    [Benchmark]
    public async Task ChangeAndSave()
    {
        using var turn = new TurnContext(_adapter, _message);
        (await _profile.GetAsync(turn)).Visits++;
        await _state.SaveChangesAsync(turn);
    }

    public sealed class Profile
    {
        public string Name { get; set; } = "";

        public int Visits { get; set; }

        public IList<string> Skills { get; set; } = [];
    }
}
