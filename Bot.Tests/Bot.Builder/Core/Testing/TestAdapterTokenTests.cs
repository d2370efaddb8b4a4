using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Builder.Core.Testing;

public sealed class TestAdapterTokenTests : IDisposable
{
    private readonly TestAdapter _adapter = new();
    private readonly TurnContext _turn;

    public TestAdapterTokenTests()
    {
        var message = _adapter.MakeActivity("hello");
        message.ChannelId = "test";
        _turn = new TurnContext(_adapter, message);
    }

    public void Dispose() => _turn.Dispose();

    [Fact]
    public async Task A_token_is_there_after_sign_in_and_gone_after_sign_out()
    {
        Assert.Null(await _adapter.GetUserTokenAsync(_turn, "graph", null, CancellationToken.None));
        _adapter.AddUserToken("graph", "test", "user1", "t");

        Assert.Equal("t", (await _adapter.GetUserTokenAsync(_turn, "graph", null, CancellationToken.None))?.Token);
        Assert.Equal("graph", Assert.Single(await _adapter.GetTokenStatusAsync(_turn, "user1")).ConnectionName);
        Assert.Empty(await _adapter.GetTokenStatusAsync(_turn, "user1", "other"));
        await _adapter.SignOutUserAsync(_turn);

        Assert.Null(await _adapter.GetUserTokenAsync(_turn, "graph", null, CancellationToken.None));
    }

    [Fact]
    public async Task A_token_behind_a_code_needs_the_right_code()
    {
        _adapter.AddUserToken("graph", "test", "user1", "t", "123456");

        Assert.Null(await _adapter.GetUserTokenAsync(_turn, "graph", "000000", CancellationToken.None));
        Assert.Equal("t", (await _adapter.GetUserTokenAsync(_turn, "graph", "123456", CancellationToken.None))?.Token);
    }

    [Fact]
    public async Task A_token_is_exchanged_refused_or_made_to_fail()
    {
        _adapter.AddExchangeableToken("graph", "test", "user1", "given", "got");
        _adapter.ThrowOnExchangeRequest("graph", "test", "user1", "bad");

        Assert.Equal("got", (await _adapter.ExchangeTokenAsync(_turn, "graph", "user1", new TokenExchangeRequest(token: "given")))?.Token);
        Assert.Null(await _adapter.ExchangeTokenAsync(_turn, "graph", "user1", new TokenExchangeRequest(token: "unknown")));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => _adapter.ExchangeTokenAsync(_turn, "graph", "user1", new TokenExchangeRequest(token: "bad")));
    }
}
