using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Tests.Conversations;

/// <summary>A plan is begun on one day, gone on with on another and changed weeks later, with the host restarted in between.</summary>
public sealed class PlanAfterDaysTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("days").FullName;
    private readonly MovedClock _clock = new(new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero));

    public void Dispose() => TemporaryFolder.Delete(_folder);

    [Fact]
    public async Task A_plan_is_taken_up_where_it_was_left()
    {
        using (var monday = Host())
        {
            var talk = new Talk(monday.CreateClient(), "days");
            await talk.SayAsync("make me a development plan for data analysis");
            Assert.Contains("How much working time", await talk.AskAsync("SEO"), StringComparison.Ordinal);
        }
        _clock.Move(TimeSpan.FromDays(4));
        using (var friday = Host())
        {
            var talk = new Talk(friday.CreateClient(), "days", 2);
            Assert.Contains("By when", await talk.AskAsync("two days a month"), StringComparison.Ordinal);
            Assert.Contains("Your development plan for **data analysis**", await talk.AskAsync("in six months"), StringComparison.Ordinal);
        }
        _clock.Move(TimeSpan.FromDays(20));
        using (var later = Host())
        {
            var talk = new Talk(later.CreateClient(), "days", 4);
            Assert.Contains("I have moved", await talk.AskAsync("move the first to june"), StringComparison.Ordinal);
            Assert.Contains("30 June 2026", await talk.AskAsync("show my plan"), StringComparison.Ordinal);
        }
        // The talk is gone by then; the plan is not.
        _clock.Move(TimeSpan.FromDays(60));
        using var summer = Host();
        Assert.Contains("30 June 2026", await new Talk(summer.CreateClient(), "days", 6).AskAsync("my plan"), StringComparison.Ordinal);
    }

    private WebApplicationFactory<Program> Host() => new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
    {
        host.UseFolder(_folder);
        host.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock)));
    });
}
