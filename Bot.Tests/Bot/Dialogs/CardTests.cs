using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Dialogs.Ask;
using Bot.Dialogs.Person;
using Bot.Dialogs.Plan;
using Bot.Dialogs.Recommend;
using Bot.Knowledge.Content;
using Bot.Knowledge.Recommendation;
using Bot.Knowledge.Recommendation.Planning;
using Bot.Tests.Knowledge;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Host.Dialogs;

/// <summary>What every card keeps to, with the largest content that the shipped knowledge and a long talk give it.</summary>
public sealed partial class CardTests
{
    // Teams refuses a larger message; the card shares it with the text.
    private const int LargestCard = 25 * 1024;

    private static readonly Recommender _recommender = new(ShippedKnowledge.Base, ShippedKnowledge.Clock);

    public static TheoryData<string, Attachment> Cards()
    {
        var entries = ShippedKnowledge.Base.Current.Entries;
        var longest = entries.Where(entry => entry.Kind is EntryKind.Programme or EntryKind.Offer or EntryKind.Posting).OrderByDescending(entry => entry.Sections.Sum(section => section.Text.Length)).Take(3).Select(entry => entry.Id).ToList();
        var options = new[] { "project delivery", "leadership", "data", "mentoring", "policy", "coding" }
            .Select(goal => RecommendationCard.For(_recommender.Recommend(new RecommendationRequest(goal, new LearnerProfile())), goal)).MaxBy(card => JsonSerializer.Serialize(card.Content).Length);
        var lines = Enumerable.Range(1, 30).Select(i => new DraftLine(i % 2 == 0 ? "bot" : "person", new string('w', 400))).ToList();
        return new TheoryData<string, Attachment>
        {
            { "options", options ?? throw new InvalidOperationException("There are no options.") },
            { "comparison", ComparisonCard.For(_recommender.Compare(longest, new LearnerProfile())) },
            { "plan", PlanCard.For(new DevelopmentPlan { Goal = "everything", MadeOn = new DateOnly(2026, 11, 22), Actions = [.. entries.OrderByDescending(entry => entry.Title.Length).Take(12).Select(entry => new PlanAction(entry.Title, LearningWay.Formal, new DateOnly(2027, 3, 31), 20, 1250, "Ask.", "A source"))] }) },
            { "draft", DraftCard.For(new Draft { Lines = lines, Struck = [2, 4] }) },
        };
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void A_card_is_small_known_to_every_client_and_whole_where_it_is_only_heard(string kind, Attachment card)
    {
        var json = JsonSerializer.Serialize(card.Content);
        var tree = JsonNode.Parse(json) ?? throw new InvalidOperationException(kind);

        Assert.InRange(Encoding.UTF8.GetByteCount(json), 1, LargestCard);
        Assert.True(Version.Parse((string?)tree["version"] ?? "9.9") <= new Version(1, 5));
        Assert.All(Actions().Matches(json), action => Assert.Equal("Action.Submit", action.Value));
        Assert.Equal((string?)tree["speak"], (string?)tree["fallbackText"]);
        foreach (var shown in Strings(tree["body"], "text").Where(text => !text.Contains('[', StringComparison.Ordinal)))
            Assert.Contains(shown.TrimEnd('.', '…'), (string?)tree["speak"], StringComparison.Ordinal);
        // A heading that begins like a list is drawn as one, and each begins at 1.
        Assert.DoesNotContain(Strings(tree["body"], "text"), text => ListMark().IsMatch(text));
    }

    private static IEnumerable<string> Strings(JsonNode? node, string name) => node switch
    {
        JsonObject record => record.SelectMany(pair => pair.Key == name && pair.Value is JsonValue value ? [value.ToString()] : Strings(pair.Value, name)),
        JsonArray list => list.SelectMany(item => Strings(item, name)),
        _ => [],
    };

    [GeneratedRegex("Action\\.\\w+", RegexOptions.NonBacktracking)]
    private static partial Regex Actions();

    [GeneratedRegex(@"^(\d+[.)]|[-*+])\s", RegexOptions.NonBacktracking)]
    private static partial Regex ListMark();
}
