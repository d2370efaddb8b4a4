using System.Text.Json;
using Bot.Dialogs.Interest;
using Bot.Knowledge.Recommendation;
using Bot.Storage;
using Bot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Conversations;

[Collection(ConversationTests.Name)]
public sealed class InterestTests(AdvisorHost host)
{
    private const string Known = "interests/known";

    [Fact]
    public async Task Something_new_that_fits_is_told_once_until_the_person_has_had_enough()
    {
        var talk = await InterestedAsync();
        var title = await NewAsync();

        Assert.Equal(1, await Clock.LookAsync(CancellationToken.None));

        Assert.Contains(title, await talk.ReadUntilAsync("Something new fits project delivery"), StringComparison.Ordinal);
        Assert.Equal(0, await Clock.LookAsync(CancellationToken.None));
        await talk.SayAsync("stop telling me");
        await talk.ReadUntilAsync("I will not tell you of new things any more");
    }

    [Fact]
    public async Task Who_is_forgotten_is_told_of_nothing_new()
    {
        var talk = await InterestedAsync();
        await talk.SayAsync("forget me");
        await talk.ReadUntilAsync("cannot be undone");
        await talk.SayAsync("yes");
        await talk.ReadUntilAsync("I know nothing about you now");
        await NewAsync();

        Assert.Equal(0, await Clock.LookAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Without_a_goal_there_is_nothing_to_look_out_for() =>
        Assert.Contains("First tell me what you want to get better at", await host.NewTalk().AskAsync("tell me when something new fits"), StringComparison.Ordinal);

    private InterestClock Clock => host.Services.GetRequiredService<InterestClock>();

    private async Task<DirectLineTalk> InterestedAsync()
    {
        await Clock.LookAsync(CancellationToken.None);
        var talk = await DirectLineTalk.OpenAsync(host);
        await talk.SayAsync("project delivery, HEO, Leeds");
        await talk.ReadUntilAsync("options for project delivery");
        await talk.SayAsync("Tell me when something new fits");
        await talk.ReadUntilAsync("When something new fits project delivery");
        return talk;
    }

    /// <summary>As if an entry that fits had not been there so far.</summary>
    /// <returns>Its title.</returns>
    private async Task<string> NewAsync()
    {
        var fitting = host.Services.GetRequiredService<Recommender>().Recommend(new RecommendationRequest("project delivery", new LearnerProfile { Grade = "HEO", Place = "leeds" })).Items[0].Entry;
        var store = host.Services.GetRequiredService<ITurnStore>();
        var document = Assert.Single(await store.ReadStateAsync([Known], CancellationToken.None));
        var seen = JsonSerializer.Deserialize<Dictionary<string, DateTimeOffset>>(document.Json) ?? [];
        seen.Remove(fitting.Id);
        await store.CommitAsync(
            new TurnCommit { State = [new StateWrite(Known, JsonSerializer.SerializeToUtf8Bytes(seen), StateSchema.Ours.Current, document.Version)] }, CancellationToken.None);
        return fitting.Title;
    }
}
