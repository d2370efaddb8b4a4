using System.Text;
using System.Text.Json.Nodes;
using Bot.Storage;
using Bot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Tests.Host.Turns;

public sealed class StateSchemaTests : IDisposable
{
    private const string Key = "test/conversations/c";
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("state");

    // Form 1 said "seen"; form 2 says "count"; form 3 counts from one more.
    private static readonly StateSchema Third = new(
    [
        json => Change(json, it =>
        {
            it["count"] = it["seen"]?.DeepClone();
            it.Remove("seen");
        }),
        json => Change(json, it => it["count"] = (int?)it["count"] + 1),
    ]);

    [Fact]
    public async Task State_written_in_an_earlier_form_is_read_and_stored_in_todays()
    {
        await using var host = await StartAsync();
        await host.Store.CommitAsync(new TurnCommit { State = [new StateWrite(Key, """{"seen":40,"other":"kept"}"""u8.ToArray(), 1, 0)] }, None);

        await host.PostAsync(TurnHost.Message("c", "1", "hello"));
        await host.Channel.TakenAsync(1);

        Assert.Equal(["count 42"], host.Channel.Texts);
        var stored = Assert.Single(await host.Store.ReadStateAsync([Key], None));
        Assert.Equal(3, stored.Schema);
        Assert.Equal("""{"other":"kept","count":42}""", Encoding.UTF8.GetString(stored.Json));
    }

    [Fact]
    public async Task State_in_todays_form_is_not_changed_again()
    {
        await using var host = await StartAsync();
        await host.Store.CommitAsync(new TurnCommit { State = [new StateWrite(Key, """{"count":7}"""u8.ToArray(), 3, 0)] }, None);

        await host.PostAsync(TurnHost.Message("c", "1", "hello"));
        await host.Channel.TakenAsync(1);

        Assert.Equal(["count 8"], host.Channel.Texts);
    }

    [Fact]
    public async Task State_of_a_later_release_is_left_alone_and_the_person_is_told()
    {
        await using var host = await StartAsync();
        await host.Store.CommitAsync(new TurnCommit { State = [new StateWrite(Key, """{"later":1}"""u8.ToArray(), 4, 0)] }, None);

        await host.PostAsync(TurnHost.Message("c", "1", "hello"));
        await host.Channel.TakenAsync(1);

        Assert.StartsWith("Sorry", Assert.Single(host.Channel.Texts), StringComparison.Ordinal);
        Assert.Single(await host.Store.ReadParkedAsync(10, None));
        Assert.Equal("""{"later":1}""", Encoding.UTF8.GetString(Assert.Single(await host.Store.ReadStateAsync([Key], None)).Json));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Task<TurnHost> StartAsync()
    {
        var state = new ConversationState(new TurnStateStorage());
        var count = state.CreateProperty<int>("count");
        return TurnHost.StartAsync(folder.FullName, async (turn, stop) =>
        {
            var next = await count.GetAsync(turn, () => 0, stop) + 1;
            await count.SetAsync(turn, next, stop);
            await turn.SendActivityAsync($"count {next}", cancellationToken: stop);
            await state.SaveChangesAsync(turn, false, stop);
        }, change: services => services.Replace(ServiceDescriptor.Singleton(Third)));
    }

    private static byte[] Change(byte[] json, Action<JsonObject> change)
    {
        var document = JsonNode.Parse(json)!.AsObject();
        change(document);
        return Encoding.UTF8.GetBytes(document.ToJsonString());
    }
}
