using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bot.Handoff.Cases;
using Bot.Storage;
using Bot.Tests.Conversations;
using Bot.Tests.Host.Desk.SignIn;
using Bot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Host.Desk.Api;

/// <summary>The real host with two teams, people who chat, and advisers of every role who come in by tokens.</summary>
public sealed class DeskWorld : IAsyncLifetime
{
    private int seeded;

    public DeskIssuer Issuer { get; private set; } = null!;

    public DeskHost Host { get; private set; } = null!;

    internal ICaseStore Cases => Host.Services.GetRequiredService<ICaseStore>();

    public async Task InitializeAsync()
    {
        Issuer = await DeskIssuer.StartAsync();
        Host = new DeskHost("Production",
        [
            .. Issuer.Settings,
            ("Handoff:Teams:0:Id", "advisers"), ("Handoff:Teams:0:Name", "Learning advisers"),
            ("Handoff:Teams:1:Id", "care"), ("Handoff:Teams:1:Name", "Wellbeing"), ("Handoff:Teams:1:Sensitive", "true"), ("Handoff:Teams:1:Members:0", "carer"),
            ("Desk:Replies:0:Title", "Hello"), ("Desk:Replies:0:Text", "Hello, I am reading what you wrote."),
            ("Desk:LargestFile", "2048"),
            ("Proposals:Folder", DraftsIn),
        ]);
    }

    public string DraftsIn { get; } = Path.Combine(Path.GetTempPath(), $"drafts-{Guid.CreateVersion7():N}");

    public async Task DisposeAsync()
    {
        Host.Dispose();
        if (Directory.Exists(DraftsIn)) Directory.Delete(DraftsIn, recursive: true);
        await Issuer.DisposeAsync();
    }

    /// <summary>A caller with the named roles of the settings; none for a stranger.</summary>
    public HttpClient As(string id, params string[] roles)
    {
        var client = Host.NewClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", Issuer.Token(new() { ["oid"] = id, ["name"] = char.ToUpperInvariant(id[0]) + id[1..] + " Example", ["roles"] = roles }));
        return client;
    }

    public HttpClient Adviser(string id = "ash") => As(id, "Desk.Adviser");

    public HttpClient Lead() => As("lea", "Desk.Lead");

    /// <summary>A case that stands in the store, of a conversation that nobody holds.</summary>
    internal async Task<string> SeedAsync(CaseState state, string? sensitive = null, string? assignee = null, string team = "advisers")
    {
        var number = Interlocked.Increment(ref seeded);
        var now = TimeProvider.System.GetUtcNow();
        var reference = $"SEED-{number:D4}";
        var it = new Case
        {
            Reference = reference,
            State = state,
            Route = new CaseRoute($"test/seed-{number}", "test", "http://127.0.0.1:9/", $"seed-{number}", null, "person", "bot", TurnCaller.OwnDoor),
            OfferedAt = now,
            WaitingAt = state == CaseState.Offered ? null : now,
            Team = team,
            Sensitive = sensitive,
            Summary = CaseSummary.Empty with { Request = $"Seeded words {number}" },
            Assignee = assignee is null ? null : new AdviserRef(assignee, assignee),
            Events = 1,
        };
        var happening = new CaseHappening { Kind = Happened.Queued, By = CaseParty.Bot, State = state, Number = 1, What = team };
        await Host.Services.GetRequiredService<ITurnStore>().CommitAsync(
            new TurnCommit { Cases = [new StoredCase(it, 0).ToWrite([happening], now)] }, CancellationToken.None);
        return reference;
    }

    /// <summary>A person who chats and whose request waits.</summary>
    internal async Task<(DirectLineTalk Talk, HttpClient Person, string Conversation, string Reference)> OpenCaseAsync(string request)
    {
        var person = Host.NewClient();
        using var session = await person.PostAsync(new Uri("chat/session", UriKind.Relative), null);
        var token = (string?)(await session.Content.ReadFromJsonAsync<JsonObject>())?["token"];
        person.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var started = await person.PostAsJsonAsync(new Uri("v3/directline/conversations", UriKind.Relative), new { });
        var conversation = (string?)(await started.Content.ReadFromJsonAsync<JsonObject>())?["conversationId"] ?? "";
        var talk = new DirectLineTalk(person, Host.Services.GetRequiredService<IDirectLineStore>(), conversation);
        await talk.SayAsync("speak to a person");
        await talk.ReadUntilAsync("What should they help you with?");
        await talk.SayAsync(request);
        await talk.ReadUntilAsync("Shall I send it?");
        await talk.SayAsync("yes");
        await talk.ReadUntilAsync("Your request is stored.");
        return (talk, person, conversation, (await Cases.ReadCasesOfAsync(talk.Key, CancellationToken.None))[0].Id);
    }

    public static async Task<(int Status, JsonObject Body)> PostAsync(HttpClient desk, string path, object? body = null)
    {
        using var answer = await desk.PostAsJsonAsync(new Uri("desk/api/" + path, UriKind.Relative), body ?? new { });
        return ((int)answer.StatusCode, await ReadAsync(answer));
    }

    public static async Task<(int Status, JsonObject Body)> GetAsync(HttpClient desk, string path)
    {
        using var answer = await desk.GetAsync(new Uri("desk/api/" + path, UriKind.Relative));
        return ((int)answer.StatusCode, await ReadAsync(answer));
    }

    private static async Task<JsonObject> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return text.StartsWith('{') ? JsonNode.Parse(text)?.AsObject() ?? [] : [];
    }
}
