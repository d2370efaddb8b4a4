using Microsoft.Bot.Schema;

namespace Bot.Privacy;

/// <summary>Whether others read along.</summary>
internal static class SharedTalk
{
    extension(IActivity activity)
    {
        /// <summary>True in a group chat and in a channel: nothing personal is said there.</summary>
        public bool IsShared() => activity.Conversation is { IsGroup: true } or { ConversationType: "channel" or "groupChat" };
    }
}
