using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Takes the activities of conversations down.</summary>
public interface ITranscriptLogger
{
    Task LogActivityAsync(IActivity activity);
}
