using Microsoft.Bot.Builder;

namespace Bot.Tests.Builder.Core.Transcripts;

public sealed class MemoryTranscriptStoreTests : TranscriptStoreContract
{
    protected override ITranscriptStore Create() => new MemoryTranscriptStore();
}
