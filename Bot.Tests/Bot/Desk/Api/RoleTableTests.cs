using Bot.Desk.SignIn;
using Bot.Handoff.Cases;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Host.Desk.Api;

/// <summary>Every endpoint of the desk, by every role.</summary>
public sealed class RoleTableTests(DeskWorld world) : IClassFixture<DeskWorld>
{
    private const string Cases = "cases/{reference}";

    // Adviser, lead, admin: who gets past the gate. Whoever has no role, and whoever is not signed in, never does.
    private static readonly Dictionary<string, string> _table = new()
    {
        ["GET me"] = "ALX", ["POST sign-out"] = "ALX",
        ["GET queue"] = "AL", ["GET mine"] = "AL", ["GET others"] = "AL", ["GET ended"] = "AL", ["GET feed"] = "AL",
        ["GET colleagues"] = "AL", ["GET canned"] = "AL", ["GET closing"] = "AL",
        [$"GET {Cases}"] = "AL", [$"GET {Cases}/aid"] = "AL", [$"GET {Cases}/files/{{file}}"] = "AL", [$"POST {Cases}/files"] = "AL",
        [$"POST {Cases}/take"] = "AL", [$"POST {Cases}/assign"] = "AL", [$"POST {Cases}/release"] = "AL", [$"POST {Cases}/reply"] = "AL", [$"POST {Cases}/note"] = "AL", [$"POST {Cases}/read"] = "AL",
        [$"POST {Cases}/typing"] = "AL", [$"POST {Cases}/return"] = "AL", [$"POST {Cases}/close"] = "AL", [$"POST {Cases}/suggest"] = "AL", [$"POST {Cases}/propose"] = "AL",
        ["GET insight"] = "LX", ["GET insight.csv"] = "LX", ["GET drafts"] = "LX",
    };

    public static TheoryData<string> Endpoints => [.. _table.Keys];

    [Fact]
    public void The_table_names_every_endpoint_and_each_names_its_roles()
    {
        var endpoints = world.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith("/desk/api/", StringComparison.Ordinal) == true).ToList();

        Assert.Equal(
            _table.Keys.Order(StringComparer.Ordinal),
            endpoints.Select(endpoint => $"{endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0]} {endpoint.RoutePattern.RawText?["/desk/api/".Length..]}").Order(StringComparer.Ordinal));
        Assert.All(endpoints, endpoint => Assert.NotEqual(DeskRoles.None, endpoint.Metadata.GetMetadata<NeededRole>()?.Any ?? DeskRoles.None));
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Only_the_roles_of_the_table_get_past_the_gate(string endpoint)
    {
        Assert.Equal(401, await KnockAsync(world.Host.NewClient(), endpoint));
        Assert.Equal(403, await KnockAsync(world.As("nobody"), endpoint));
        foreach (var (letter, role) in new[] { ('A', "Desk.Adviser"), ('L', "Desk.Lead"), ('X', "Desk.Admin") })
        {
            var status = await KnockAsync(world.As("tester", role), endpoint);
            Assert.True(_table[endpoint].Contains(letter, StringComparison.Ordinal) == (status is not 401 and not 403), $"{role}: {status}");
        }
    }

    private static async Task<int> KnockAsync(HttpClient client, string endpoint)
    {
        using (client)
        {
            var (method, path) = (endpoint.Split(' ')[0], endpoint.Split(' ')[1].Replace("{reference}", "NONE-0000", StringComparison.Ordinal).Replace("{file}", "1-0", StringComparison.Ordinal));
            using var request = new HttpRequestMessage(new HttpMethod(method), "desk/api/" + path);
            if (method == "POST") request.Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
            // The feed never ends.
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            return (int)answer.StatusCode;
        }
    }
}
