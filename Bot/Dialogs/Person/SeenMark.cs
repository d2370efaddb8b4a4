using System.Globalization;
using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs.Person;

/// <summary>How far a person has read, as their client tells: our page names the reply, Teams the message, whose id is the moment it was sent.</summary>
internal sealed record SeenMark(long? Reply, DateTimeOffset? At)
{
    public const string OfPage = "skillsadvisor/seen";
    private const string OfTeams = "application/vnd.microsoft.readReceipt";

    /// <returns>Null for every other event.</returns>
    public static SeenMark? In(IEventActivity activity)
    {
        if (activity.Value is null || activity.Name is not (OfPage or OfTeams)) return null;
        try
        {
            var said = ObjectPath.MapValueTo<Said>(activity.Value);
            if (activity.Name == OfPage) return said?.UpTo is > 0 and var reply ? new SeenMark(reply, null) : null;
            return long.TryParse(said?.LastReadMessageId, NumberStyles.None, CultureInfo.InvariantCulture, out var sent) && sent <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
                ? new SeenMark(null, DateTimeOffset.FromUnixTimeMilliseconds(sent))
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or InvalidCastException or FormatException)
        {
            return null;
        }
    }

    private sealed record Said
    {
        public long? UpTo { get; init; }
        public string? LastReadMessageId { get; init; }
    }
}
