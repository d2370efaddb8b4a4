using System.Net.Http.Headers;

namespace Bot.Tests.Host.Desk.SignIn;

/// <summary>An issuer, and a host in Production that trusts it.</summary>
public sealed class TokenWorld : IAsyncLifetime
{
    public DeskIssuer Issuer { get; private set; } = null!;

    public DeskHost Host { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Issuer = await DeskIssuer.StartAsync();
        Host = new DeskHost("Production", Issuer.Settings);
    }

    public async Task DisposeAsync()
    {
        Host.Dispose();
        await Issuer.DisposeAsync();
    }

    public async Task<HttpResponseMessage> CallAsync(string? authorization, string path = "desk/api/me", HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return await Host.Client.SendAsync(request);
    }
}
