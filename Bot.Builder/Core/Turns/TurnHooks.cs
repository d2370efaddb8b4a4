using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>The hooks of one turn, each kind run in the order in which it was added, the adapter last.</summary>
internal sealed class TurnHooks
{
    internal List<SendActivitiesHandler> Send { get; } = [];

    internal List<UpdateActivityHandler> Update { get; } = [];

    internal List<DeleteActivityHandler> Delete { get; } = [];

    internal Task<ResourceResponse[]> SendAsync(ITurnContext turn, List<Activity> activities, int from, Func<Task<ResourceResponse[]>> last) =>
        from == Send.Count ? last() : Send[from](turn, activities, () => SendAsync(turn, activities, from + 1, last));

    internal Task<ResourceResponse> UpdateAsync(ITurnContext turn, Activity activity, int from, Func<Task<ResourceResponse>> last) =>
        from == Update.Count ? last() : Update[from](turn, activity, () => UpdateAsync(turn, activity, from + 1, last));

    internal Task DeleteAsync(ITurnContext turn, ConversationReference reference, int from, Func<Task> last) =>
        from == Delete.Count ? last() : Delete[from](turn, reference, () => DeleteAsync(turn, reference, from + 1, last));
}
