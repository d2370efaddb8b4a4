using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Builder.Core.Transcripts;

public sealed class FileTranscriptLoggerTests : TranscriptStoreContract, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("transcripts").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task No_id_leads_out_of_the_folder()
    {
        await Create().LogActivityAsync(Said("../../../escape", 1));
        await Create().LogActivityAsync(Said("..", 1));

        Assert.Equal(2, Directory.GetFiles(_folder, "*.transcript", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task A_later_run_goes_on_where_the_earlier_ended_or_starts_afresh()
    {
        await Create().LogActivityAsync(Said("talk", 1));
        await new FileTranscriptLogger(_folder, unitTestMode: false).LogActivityAsync(Said("talk", 2));
        Assert.Equal(2, (await Create().GetTranscriptActivitiesAsync("test", "talk")).Items.Length);

        await Create().LogActivityAsync(Said("talk", 3));
        Assert.Equal("id3", Assert.Single((await Create().GetTranscriptActivitiesAsync("test", "talk")).Items).Id);
    }

    [Fact]
    public async Task An_update_replaces_and_a_deletion_empties_what_was_taken_down()
    {
        var store = Create();
        await store.LogActivityAsync(Said("talk", 1, "first"));
        await store.LogActivityAsync(Said("talk", 2, "second"));
        var update = Said("talk", 1, "changed");
        update.Type = ActivityTypes.MessageUpdate;
        await store.LogActivityAsync(update);
        var deletion = Said("talk", 2);
        deletion.Type = ActivityTypes.MessageDelete;
        await store.LogActivityAsync(deletion);

        var items = (await store.GetTranscriptActivitiesAsync("test", "talk")).Items;

        Assert.Equal("changed", items[0].AsMessageActivity()?.Text);
        Assert.Equal(ActivityTypes.MessageDelete, items[1].Type);
        Assert.DoesNotContain("second", await File.ReadAllTextAsync(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories)[0]), StringComparison.Ordinal);
    }

    protected override ITranscriptStore Create() => new FileTranscriptLogger(_folder);
}
