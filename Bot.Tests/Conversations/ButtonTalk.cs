using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Conversations;

/// <summary>A person who types nothing: presses what the bot offers, as web chat and as Teams send it.</summary>
/// <param name="channel">"webchat" or "msteams".</param>
internal sealed class ButtonTalk(AdvisorHost host, string channel)
{
    private const int Update = 1;
    private const string Card = "application/vnd.microsoft.card.adaptive";

    private static int _talks;

    private readonly string _conversation = $"buttons-{Interlocked.Increment(ref _talks)}";
    private readonly List<(string Title, JsonNode Press)> _onCards = [];
    private List<(string Title, JsonNode Press)> _suggested = [];
    private int _sent;

    /// <summary>The last replies as they came.</summary>
    public IReadOnlyList<JsonNode> Replies { get; private set; } = [];

    public string Text => string.Join("\n", Replies.Select(reply => (string?)reply["text"]));

    /// <summary>Titles of all that can be pressed, on cards that stand higher up too.</summary>
    public IReadOnlyList<string> Buttons => [.. _suggested.Concat(_onCards).Select(button => button.Title)];

    public Task BeginAsync() => PostAsync(new JsonObject { ["type"] = "conversationUpdate", ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = Person }, new JsonObject { ["id"] = "bot" }) });

    /// <summary>Presses the buttons with these titles, one after the other; the newest where there are several.</summary>
    public async Task<string> PressAsync(params string[] titles)
    {
        foreach (var title in titles) await PostAsync(Find(title, 0));
        return Text;
    }

    /// <summary>Ticks boxes of the newest card and presses its button.</summary>
    public async Task<string> SubmitAsync(string title, string input, string value)
    {
        var pressed = Find(title, 0);
        (pressed["value"] ?? throw new InvalidOperationException($"{title} is no button of a card."))[input] = value;
        await PostAsync(pressed);
        return Text;
    }

    /// <summary>Presses a button of an older card.</summary>
    /// <param name="back">How many of the same title stand below it.</param>
    public async Task<string> PressOldAsync(string title, int back)
    {
        await PostAsync(Find(title, back));
        return Text;
    }

    private string Person => _conversation + "-person";

    private JsonObject Find(string title, int back)
    {
        var fitting = _onCards.Concat(_suggested).Where(button => button.Title == title).ToList();
        Assert.True(fitting.Count > back, $"Nothing to press is called \"{title}\". There is: {string.Join(" | ", Buttons)}\nafter: {Text}");
        return fitting[^(back + 1)].Press.DeepClone().AsObject();
    }

    private async Task PostAsync(JsonObject activity)
    {
        activity["type"] ??= "message";
        activity["id"] = $"{_conversation}-{++_sent}";
        activity["channelId"] = channel;
        activity["serviceUrl"] = "http://127.0.0.1:9/";
        activity["deliveryMode"] = "expectReplies";
        activity["from"] = new JsonObject { ["id"] = Person };
        activity["recipient"] = new JsonObject { ["id"] = "bot" };
        activity["conversation"] = new JsonObject { ["id"] = _conversation, ["conversationType"] = "personal" };
        using var response = await host.Client.PostAsJsonAsync("/api/messages", activity);
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadFromJsonAsync<JsonNode>();
        var replies = body?["activities"]?.AsArray().OfType<JsonNode>().Where(reply => (string?)reply["type"] == "message").ToList() ?? [];
        Replies = replies.Count > 0 ? replies : [await ReplacedAsync()];
        _suggested = [];
        foreach (var reply in Replies) Read(reply);
    }

    // What replaces a card is no reply: it goes to the channel by itself.
    private async Task<JsonNode> ReplacedAsync()
    {
        var sent = await host.Services.GetRequiredService<SqliteDatabase>().ReadAsync(
            session => session.Query("SELECT kind, activity FROM outbox WHERE conversation = $1", row => (Kind: row.GetInt64(0), Activity: JsonNode.Parse(row.GetBytes(1)) ?? new JsonObject()), $"{channel}/{_conversation}"),
            CancellationToken.None);
        return sent.Last(one => one.Kind == Update).Activity;
    }

    private void Read(JsonNode reply)
    {
        foreach (var action in reply["suggestedActions"]?["actions"]?.AsArray().OfType<JsonNode>() ?? [])
        {
            Assert.Equal("imBack", (string?)action["type"]);
            _suggested.Add(((string?)action["title"] ?? "", new JsonObject { ["text"] = (string?)action["value"] }));
        }
        foreach (var card in reply["attachments"]?.AsArray().OfType<JsonNode>().Where(attachment => (string?)attachment["contentType"] == Card) ?? []) ReadCard(card["content"]);
    }

    private void ReadCard(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list) ReadCard(item);
        }
        if (node is not JsonObject piece) return;
        if ((string?)piece["type"] == "Action.Submit") _onCards.Add(((string?)piece["title"] ?? "", Pressed(piece["data"])));
        else
        {
            foreach (var (_, value) in piece) ReadCard(value);
        }
    }

    // Teams types the words of an imBack for the person; web chat sends the data as it is, unseen.
    private JsonObject Pressed(JsonNode? data) => channel == "msteams" && (string?)data?["msteams"]?["type"] == "imBack"
        ? new JsonObject { ["text"] = (string?)data["msteams"]?["value"] }
        : new JsonObject { ["value"] = data?.DeepClone(), ["replyToId"] = "the-card", ["channelData"] = new JsonObject { ["postBack"] = true } };
}
