using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;

namespace Bot.Tests.Builder.Core.State;

public sealed class MemoryStorageTests : StorageContract
{
    [Fact]
    public async Task It_can_begin_with_items()
    {
        var storage = new MemoryStorage(new Dictionary<string, JsonObject> { ["a"] = new() { ["Text"] = "there" } });

        Assert.Equal("there", (await storage.ReadAsync<Note>(["a"]))["a"].Text);
    }

    [Fact]
    public async Task An_object_comes_back_as_what_was_written_without_being_asked()
    {
        var storage = new MemoryStorage();
        await storage.WriteAsync(new Dictionary<string, object> { ["a"] = new Note { Text = "x" } }, CancellationToken.None);

        Assert.Equal("x", Assert.IsType<Note>((await storage.ReadAsync(["a"], CancellationToken.None))["a"]).Text);
    }

    protected override IStorage Create() => new MemoryStorage();
}
