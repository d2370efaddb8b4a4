using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Tests.Conversations;

/// <summary>What a card shows stands in the text of its message too, for whoever sees or hears no cards.</summary>
[Collection(ConversationTests.Name)]
public sealed partial class CardTextTests(AdvisorHost host)
{
    public static TheoryData<string, string[]> Cards => new()
    {
        { "options", ["Find something for me to do", "Project delivery", "HEO"] },
        { "comparison", ["What can you do?", "Compare FLS and SLS"] },
        { "plan", ["Make me a development plan", "Project delivery", "HEO", "Two days a month", "In six months"] },
        { "lines", ["What can you do?", "How do I find a mentor?", "Speak to a person", "My career and next job"] },
    };

    [Theory]
    [MemberData(nameof(Cards))]
    public async Task A_card_says_nothing_that_its_message_does_not(string name, string[] presses)
    {
        var talk = new ButtonTalk(host, "webchat");
        await talk.BeginAsync();
        var text = Plain(await talk.PressAsync(presses));

        var shown = talk.Replies.SelectMany(reply => Strings(reply["attachments"])).Select(Plain).ToList();

        Assert.NotEmpty(shown);
        Assert.All(shown, words => Assert.True(text.Contains(words, StringComparison.Ordinal), $"{name}: \"{words}\" is not in: {text}"));
    }

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        // A heading above a row says nothing by itself.
        JsonObject heading when heading["separator"] is not null && heading["text"] is not null => [],
        JsonObject action when ((string?)action["type"])?.StartsWith("Action.", StringComparison.Ordinal) == true => [],
        JsonObject record => record.SelectMany(pair => (pair.Key == "text" || (pair.Key == "title" && record["value"] is not null)) && pair.Value is JsonValue value ? [value.ToString()] : Strings(pair.Value)),
        JsonArray list => list.SelectMany(Strings),
        _ => [],
    };

    // Without what numbers an option, ends a shortened line, or marks bold words.
    private static string Plain(string words) => Marks().Replace(Number().Replace(WebUtility.HtmlDecode(words), ""), "").TrimEnd('.', '…').Trim();

    [GeneratedRegex(@"^(Option|Action) \d+: ", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"[*\\\u2060]|, \d+(\.\d)? hours?(?=, cost)|\.(?=;|\.)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();
}
