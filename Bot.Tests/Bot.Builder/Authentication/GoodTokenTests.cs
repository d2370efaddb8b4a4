using System.Security.Claims;
using Bot.Tests.Builder.Stubs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace Bot.Tests.Builder.Authentication;

public sealed class GoodTokenTests(TokenWorld world) : IClassFixture<TokenWorld>
{
    private static readonly Dictionary<string, Func<TokenWorld, string?>> _good = new()
    {
        ["of a channel"] = world => world.Channel(),
        ["just expired"] = world => world.Channel(claims: new() { ["exp"] = world.At(-4) }),
        ["valid in a moment"] = world => world.Channel(claims: new() { ["nbf"] = world.At(4) }),
        ["without a beginning"] = world => world.Channel(claims: new() { ["nbf"] = null }),
        ["for the service URL without its slash"] = world => world.Channel(claims: new() { ["serviceurl"] = TokenWorld.ServiceUrl.TrimEnd('/') }),
        ["with a scheme in small letters"] = world => "bearer" + world.Channel()["Bearer".Length..],
        ["of the Emulator"] = world => world.Emulator(),
        ["of the Emulator without a version"] = world => world.Emulator(claims: new() { ["ver"] = null }),
        ["of the Emulator, version 2"] = world => world.Emulator(claims: new() { ["iss"] = TokenWorld.EmulatorIssuer2, ["ver"] = "2.0", ["appid"] = null, ["azp"] = TokenWorld.AppId }),
    };

    public static TheoryData<string> Good => [.. _good.Keys];

    [Theory]
    [MemberData(nameof(Good))]
    public async Task A_good_token_lets_the_turn_run(string kind)
    {
        var bot = new ScriptedBot();

        var answer = await Knock.WithAsync(new CloudAdapter(world.Bot()), bot, TokenWorld.Message, _good[kind](world));

        Assert.Equal(200, answer.Status);
        Assert.Single(bot.Turns);
    }

    [Fact]
    public async Task The_turn_knows_who_called()
    {
        string? audience = null, caller = null, serviceUrl = null;
        var bot = new ScriptedBot((turn, _) =>
        {
            audience = turn.TurnState.Get<string>(BotAdapter.OAuthScopeKey);
            caller = turn.Activity.CallerId;
            serviceUrl = turn.TurnState.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey)?.FindFirst("serviceurl")?.Value;
            return Task.CompletedTask;
        });

        await Knock.WithAsync(new CloudAdapter(world.Bot()), bot, TokenWorld.Message, world.Channel());

        Assert.Equal(("https://api.botframework.com", "urn:botframework:azure", TokenWorld.ServiceUrl), (audience, caller, serviceUrl));
    }

    [Fact]
    public async Task A_bot_in_the_government_cloud_trusts_that_clouds_issuer_only()
    {
        var gov = world.Bot(cloud: Cloud.Government);
        var token = world.Channel(claims: new() { ["iss"] = "https://api.botframework.us" });

        var result = await gov.AuthenticateRequestAsync(TokenWorld.Message, token, CancellationToken.None);

        Assert.Equal(("https://api.botframework.us", "urn:botframework:azureusgov"), (result.Audience, result.CallerId));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => gov.AuthenticateRequestAsync(TokenWorld.Message, world.Channel(), CancellationToken.None));
    }

    [Fact]
    public async Task A_tenant_that_is_configured_may_issue_tokens_for_the_Emulator()
    {
        const string issuer = "https://sts.windows.net/own-tenant/";
        var bot = world.Bot(new AuthenticationConfiguration { ValidTokenIssuers = [issuer] });

        var result = await bot.AuthenticateRequestAsync(TokenWorld.Message, world.Emulator(claims: new() { ["iss"] = issuer }), CancellationToken.None);

        Assert.True(result.ClaimsIdentity.IsAuthenticated);
    }

    [Fact]
    public async Task The_bot_has_the_last_word()
    {
        var bot = world.Bot(new AuthenticationConfiguration { ClaimsValidator = new Nobody() });

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => bot.AuthenticateRequestAsync(TokenWorld.Message, world.Channel(), CancellationToken.None));
    }

    [Fact]
    public async Task Required_endorsements_come_on_top()
    {
        var content = world.Bot(new AuthenticationConfiguration { RequiredEndorsements = ["msteams"] });
        var strict = world.Bot(new AuthenticationConfiguration { RequiredEndorsements = ["msteams", "missing"] });

        Assert.NotNull(await content.AuthenticateRequestAsync(TokenWorld.Message, world.Channel(), CancellationToken.None));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => strict.AuthenticateRequestAsync(TokenWorld.Message, world.Channel(), CancellationToken.None));
    }

    [Fact]
    public async Task Without_an_app_id_nobody_is_asked()
    {
        var open = world.Bot(identity: new PasswordServiceClientCredentialFactory());

        var result = await open.AuthenticateRequestAsync(TokenWorld.Message, null, CancellationToken.None);

        Assert.Null(result.CallerId);
        Assert.Empty(result.ClaimsIdentity.Claims);
    }

    private sealed class Nobody : ClaimsValidator
    {
        public override Task ValidateClaimsAsync(IList<Claim> claims) => throw new UnauthorizedAccessException("Nobody is welcome.");
    }
}
