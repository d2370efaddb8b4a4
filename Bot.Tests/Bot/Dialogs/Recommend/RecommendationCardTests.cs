using System.Text.Json;
using Bot.Dialogs.Recommend;
using Bot.Knowledge.Recommendation;
using Bot.Tests.Knowledge;

namespace Bot.Tests.Host.Dialogs.Recommend;

public sealed class RecommendationCardTests
{
    // Teams refuses larger cards.
    private const int LargestCard = 25 * 1024;

    [Theory]
    [InlineData("project delivery")]
    [InlineData("leadership")]
    [InlineData("data")]
    [InlineData("mentoring")]
    public void A_card_is_small_known_to_every_client_and_read_out_whole(string goal)
    {
        var found = new Recommender(ShippedKnowledge.Base, ShippedKnowledge.Clock).Recommend(new RecommendationRequest(goal, new LearnerProfile()));

        var json = JsonSerializer.Serialize(RecommendationCard.For(found, "project delivery").Content);

        Assert.InRange(json.Length, 1, LargestCard);
        Assert.Contains("\"version\":\"1.5\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Action.Execute", json, StringComparison.Ordinal);
        Assert.All(found.Items, item => Assert.Contains(item.Entry.Title, RecommendationCard.Spoken(found), StringComparison.Ordinal));
    }
}
