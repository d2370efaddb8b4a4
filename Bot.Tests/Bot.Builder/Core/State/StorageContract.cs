using Microsoft.Bot.Builder;

namespace Bot.Tests.Builder.Core.State;

/// <summary>What every storage does.</summary>
public abstract class StorageContract
{
    protected abstract IStorage Create();

    [Fact]
    public async Task What_was_written_is_read_and_what_was_not_is_missing()
    {
        var storage = Create();
        await WriteAsync(storage, "a", new Dictionary<string, object> { ["name"] = "Zoë", ["count"] = 3, ["list"] = new[] { 1, 2 } });

        var items = await storage.ReadAsync(["a", "b"]);

        var item = Assert.IsAssignableFrom<IDictionary<string, object>>(Assert.Single(items).Value);
        Assert.Equal(["Zoë", 3L], new[] { item["name"], item["count"] });
    }

    [Fact]
    public async Task An_item_is_read_as_the_type_that_is_asked_for()
    {
        var storage = Create();
        await WriteAsync(storage, "a", new Note { Text = "مرحبا", Tags = ["x"] });

        var note = (await storage.ReadAsync<Note>(["a"]))["a"];
        var other = (await storage.ReadAsync<OtherNote>(["a"]))["a"];

        Assert.Equal(("مرحبا", "x"), (note.Text, note.Tags.Single()));
        Assert.NotNull(note.ETag);
        Assert.Equal("مرحبا", other.Text);
    }

    [Fact]
    public async Task A_type_name_in_the_text_creates_nothing()
    {
        var storage = Create();
        await WriteAsync(storage, "a", new Dictionary<string, object> { ["$type"] = "System.IO.FileInfo, System.Runtime", ["Text"] = "still a note" });

        Assert.Equal("still a note", (await storage.ReadAsync<Note>(["a"]))["a"].Text);
    }

    [Fact]
    public async Task A_write_from_an_old_version_is_refused_and_changes_nothing()
    {
        var storage = Create();
        await WriteAsync(storage, "a", new Note { Text = "one" });
        var mine = (await storage.ReadAsync<Note>(["a"]))["a"];
        var theirs = (await storage.ReadAsync<Note>(["a"]))["a"];
        theirs.Text = "theirs";
        await WriteAsync(storage, "a", theirs);

        mine.Text = "mine";
        var changes = new Dictionary<string, object> { ["other"] = new Note { Text = "with it" }, ["a"] = mine };
        await Assert.ThrowsAsync<InvalidOperationException>(() => storage.WriteAsync(changes));

        Assert.Equal("theirs", (await storage.ReadAsync<Note>(["a"]))["a"].Text);
        Assert.Empty(await storage.ReadAsync(["other"]));
    }

    [Fact]
    public async Task A_star_or_no_version_overwrites_and_an_empty_one_is_refused()
    {
        var storage = Create();
        await WriteAsync(storage, "a", new Note { Text = "one" });
        await WriteAsync(storage, "a", new Note { Text = "two", ETag = "*" });
        await WriteAsync(storage, "a", new Note { Text = "three" });

        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(storage, "a", new Note { Text = "four", ETag = "" }));
        Assert.Equal("three", (await storage.ReadAsync<Note>(["a"]))["a"].Text);
    }

    [Fact]
    public async Task An_item_that_was_deleted_since_it_was_read_does_not_come_back()
    {
        var storage = Create();
        await WriteAsync(storage, "a", new Note { Text = "one" });
        var mine = (await storage.ReadAsync<Note>(["a"]))["a"];
        await storage.DeleteAsync(["a", "never there"]);

        await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync(storage, "a", mine));
        Assert.Empty(await storage.ReadAsync(["a"]));
    }

    [Fact]
    public async Task What_is_stored_does_not_follow_later_changes_of_the_object()
    {
        var storage = Create();
        var note = new Note { Text = "one" };
        await WriteAsync(storage, "a", note);
        note.Text = "changed";

        Assert.Equal("one", (await storage.ReadAsync<Note>(["a"]))["a"].Text);
    }

    [Theory]
    [InlineData("!@#$%^&*()~/\\><,.?';\"`~")]
    [InlineData("مفتاح")]
    [InlineData("İ")]
    [InlineData("")]
    public async Task Any_key_is_a_key(string key)
    {
        var storage = Create();
        await WriteAsync(storage, key, new Note { Text = "found" });

        Assert.Equal("found", (await storage.ReadAsync<Note>([key]))[key].Text);
    }

    [Fact]
    public async Task Of_many_writers_that_read_the_same_version_one_wins_each_time()
    {
        var storage = Create();
        await WriteAsync(storage, "counter", new Note());
        var lost = 0;

        await Parallel.ForEachAsync(Enumerable.Range(0, 200), async (_, token) =>
        {
            while (true)
            {
                var note = (await storage.ReadAsync<Note>(["counter"], token))["counter"];
                note.Count++;
                try
                {
                    await WriteAsync(storage, "counter", note);
                    return;
                }
                catch (InvalidOperationException)
                {
                    Interlocked.Increment(ref lost);
                }
            }
        });

        Assert.Equal(200, (await storage.ReadAsync<Note>(["counter"]))["counter"].Count);
    }

    [Fact]
    public async Task Null_is_no_item_no_key_list_and_no_change()
    {
        var storage = Create();
        await Assert.ThrowsAsync<ArgumentNullException>(() => storage.ReadAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => storage.WriteAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => storage.DeleteAsync(null!));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => WriteAsync(storage, "a", null!));
    }

    private static Task WriteAsync(IStorage storage, string key, object item) =>
        storage.WriteAsync(new Dictionary<string, object> { [key] = item });

    protected sealed class Note : IStoreItem
    {
        public string? Text { get; set; }

        public int Count { get; set; }

        public List<string> Tags { get; set; } = [];

        public string? ETag { get; set; }
    }

    private sealed record OtherNote(string Text);
}
