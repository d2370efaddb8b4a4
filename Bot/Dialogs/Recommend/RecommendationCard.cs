using Bot.Knowledge.Recommendation;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs.Recommend;

/// <summary>An Adaptive Card with one button an option. What it shows stands in the message's text as well.</summary>
internal static class RecommendationCard
{
    public static Attachment For(Recommendations found) => new()
    {
        ContentType = "application/vnd.microsoft.card.adaptive",
        Content = new Dictionary<string, object>
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["speak"] = string.Join(" ", found.Items.Select((item, i) => $"Option {i + 1}: {item.Entry.Title}.")),
            ["body"] = new object[]
            {
                new Dictionary<string, object>
                {
                    ["type"] = "TextBlock", ["text"] = "Ask about an option", ["weight"] = "Bolder", ["wrap"] = true,
                },
            },
            ["actions"] = found.Items.Select(item => Ask(item.Entry.Title)).ToArray(),
        },
    };

    // Web Chat knows Submit only; "msteams" makes Teams type the words for the person.
    private static Dictionary<string, object> Ask(string title) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = title,
        ["data"] = new Dictionary<string, object>
        {
            ["say"] = $"Tell me about {title}",
            ["msteams"] = new Dictionary<string, object> { ["type"] = "imBack", ["value"] = $"Tell me about {title}" },
        },
    };
}
