using Bot.Handoff.Cases;

namespace Bot.Tests.Host.Desk.Api;

public sealed class SensitiveCaseTests(DeskWorld world) : IClassFixture<DeskWorld>
{
    [Fact]
    public async Task A_sensitive_case_is_seen_by_its_team_its_holder_and_leads_only()
    {
        var waiting = await world.SeedAsync(CaseState.Waiting, sensitive: "bullying", team: "care");
        var held = await world.SeedAsync(CaseState.Assigned, sensitive: "bullying", assignee: "holder", team: "care");

        Assert.Equal(404, await SeeAsync(world.Adviser(), waiting));
        Assert.Equal(404, await SeeAsync(world.As("ada", "Desk.Adviser", "Desk.Admin"), waiting));
        Assert.Equal(200, await SeeAsync(world.Adviser("carer"), waiting));
        Assert.Equal(200, await SeeAsync(world.Lead(), waiting));
        Assert.Equal(404, await SeeAsync(world.Adviser("holder"), waiting));
        Assert.Equal(200, await SeeAsync(world.Adviser("holder"), held));
        using var outsider = world.Adviser();
        var (_, queue) = await DeskWorld.GetAsync(outsider, "queue");
        Assert.DoesNotContain(waiting, queue.ToJsonString(), StringComparison.Ordinal);
        var (_, others) = await DeskWorld.GetAsync(outsider, "others");
        Assert.DoesNotContain(held, others.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("take")]
    [InlineData("assign", "\"team\":\"advisers\"")]
    [InlineData("reply", "\"key\":\"12345678\",\"text\":\"words\"")]
    [InlineData("note", "\"text\":\"words\"")]
    [InlineData("read", "\"upTo\":1")]
    [InlineData("typing")]
    [InlineData("release")]
    [InlineData("return")]
    [InlineData("close", "\"outcome\":\"Answered\"")]
    [InlineData("suggest")]
    [InlineData("propose", "\"question\":\"q\",\"answer\":\"a\"")]
    public async Task Nothing_can_be_done_to_a_case_that_one_may_not_see(string action, string body = "")
    {
        var reference = await world.SeedAsync(CaseState.Waiting, sensitive: "bullying", team: "care");
        using var outsider = world.Adviser();
        using var content = new StringContent($"{{{body}}}", System.Text.Encoding.UTF8, "application/json");
        using var answer = await outsider.PostAsync(new Uri($"desk/api/cases/{reference}/{action}", UriKind.Relative), content);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Single(await world.Cases.ReadCaseEventsAsync(reference, CancellationToken.None));
    }

    [Fact]
    public async Task An_offer_is_nobodys_before_the_person_agreed()
    {
        var offered = await world.SeedAsync(CaseState.Offered);

        Assert.Equal(404, await SeeAsync(world.Lead(), offered));
        Assert.Equal(404, await SeeAsync(world.Adviser(), offered));
    }

    private static async Task<int> SeeAsync(HttpClient desk, string reference)
    {
        using (desk) return (await DeskWorld.GetAsync(desk, $"cases/{reference}")).Status;
    }
}
