using System.Text.Json;
using Bot.Dialogs.Interest;
using Bot.Knowledge.Recommendation;
using Bot.Storage;
using Bot.Turns;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Conversations;

/// <summary>What a person wants to hear of is kept on disk: another process tells them.</summary>
public sealed class InterestRestartTests : IDisposable
{
    private const string Known = "interests/known";
    private readonly string _folder = Directory.CreateTempSubdirectory("interest-restart").FullName;

    public void Dispose() => TemporaryFolder.Delete(_folder);

    [Fact]
    public async Task An_interest_survives_a_restart_and_is_told_once()
    {
        await using (var first = Host())
        {
            using var client = first.CreateClient();
            var talk = new Talk(client, "restarted");
            await talk.SayAsync("project delivery, HEO, Leeds");
            Assert.Contains("When something new fits project delivery", await talk.AskAsync("Tell me when something new fits"), StringComparison.Ordinal);
            await first.Services.GetRequiredService<InterestClock>().LookAsync(CancellationToken.None);
        }

        await using var second = Host();
        var clock = second.Services.GetRequiredService<InterestClock>();
        var fitting = second.Services.GetRequiredService<Recommender>().Recommend(new RecommendationRequest("project delivery", new LearnerProfile { Grade = "HEO", Place = "leeds" })).Items[0].Entry;
        await ForgetAsync(second.Services.GetRequiredService<ITurnStore>(), fitting.Id);

        Assert.Equal(1, await clock.LookAsync(CancellationToken.None));
    }

    // As if the entry had not been there so far.
    private static async Task ForgetAsync(ITurnStore store, string entryId)
    {
        var document = Assert.Single(await store.ReadStateAsync([Known], CancellationToken.None));
        var seen = JsonSerializer.Deserialize<Dictionary<string, DateTimeOffset>>(document.Json) ?? [];
        seen.Remove(entryId);
        await store.CommitAsync(new TurnCommit { State = [new StateWrite(Known, JsonSerializer.SerializeToUtf8Bytes(seen), StateSchema.Ours.Current, document.Version)] }, CancellationToken.None);
    }

    private WebApplicationFactory<Program> Host() => new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
    {
        host.UseFolder(_folder);
    });
}
