using System.Security.Cryptography;
using Bot.Tests.Builder.Stubs;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Builder.Authentication;

/// <summary>The Bot Connector and Azure AD on this machine, a bot that trusts them, and tokens of every kind.</summary>
public sealed class TokenWorld : IAsyncLifetime
{
    public const string AppId = "00000000-0000-0000-0000-0000000000b0";
    public const string ServiceUrl = "https://service.test/uk/";
    public const string EmulatorIssuer = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";
    public const string EmulatorIssuer2 = "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0";

    internal ManualClock Clock { get; } = new();

    internal TokenIssuer Connector { get; private set; } = null!;

    internal TokenIssuer Directory { get; private set; } = null!;

    public RSA Stranger { get; } = RSA.Create(2048);

    public static Activity Message => new(ActivityTypes.Message)
    {
        Id = "a",
        ChannelId = "test",
        ServiceUrl = ServiceUrl,
        From = new ChannelAccount("u"),
        Recipient = new ChannelAccount("b"),
        Conversation = new ConversationAccount(id: "c"),
        Text = "hello",
    };

    public async Task InitializeAsync()
    {
        Connector = await TokenIssuer.StartAsync();
        Connector.Publish("k1", "msteams", "test");
        Connector.Publish("k2", "webchat");
        Connector.Publish("k3", null);
        Directory = await TokenIssuer.StartAsync();
        Directory.Publish("e1", null);
    }

    public async Task DisposeAsync()
    {
        await Connector.DisposeAsync();
        await Directory.DisposeAsync();
        Stranger.Dispose();
    }

    internal BotFrameworkAuthentication Bot(AuthenticationConfiguration? configuration = null, Cloud? cloud = null, ServiceClientCredentialsFactory? identity = null) =>
        new CloudAuthentication(
            (cloud ?? Cloud.Public) with { ChannelMetadataUrl = Connector.MetadataUrl, EmulatorMetadataUrl = Directory.MetadataUrl },
            identity ?? new PasswordServiceClientCredentialFactory(AppId, "secret", null, null, null),
            configuration ?? new AuthenticationConfiguration(),
            http: null,
            logger: null)
        {
            Clock = Clock,
        };

    public long At(double minutes) => Clock.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds();

    /// <summary>A good token of the Bot Connector, but for what is put in its place. A value of null takes a claim away.</summary>
    public string Channel(Dictionary<string, object?>? header = null, Dictionary<string, object?>? claims = null, RSA? key = null) =>
        "Bearer " + Connector.Sign(
            Merge(new() { ["alg"] = "RS256", ["kid"] = "k1", ["typ"] = "JWT" }, header),
            Merge(new() { ["iss"] = "https://api.botframework.com", ["aud"] = AppId, ["serviceurl"] = ServiceUrl, ["nbf"] = At(-5), ["exp"] = At(55) }, claims),
            key ?? Connector.KeyOf("k1"));

    /// <summary>A good token as the Emulator shows it.</summary>
    public string Emulator(Dictionary<string, object?>? header = null, Dictionary<string, object?>? claims = null, RSA? key = null) =>
        "Bearer " + Directory.Sign(
            Merge(new() { ["alg"] = "RS256", ["kid"] = "e1", ["typ"] = "JWT" }, header),
            Merge(new() { ["iss"] = EmulatorIssuer, ["aud"] = AppId, ["appid"] = AppId, ["ver"] = "1.0", ["nbf"] = At(-5), ["exp"] = At(55) }, claims),
            key ?? Directory.KeyOf("e1"));

    public static Dictionary<string, object?> Merge(Dictionary<string, object?> all, Dictionary<string, object?>? changes)
    {
        foreach (var (name, value) in changes ?? [])
        {
            if (value is null) all.Remove(name);
            else all[name] = value;
        }
        return all;
    }
}
