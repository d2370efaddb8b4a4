using Bot.Department;
using Bot.Knowledge.Content;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace Bot.Dialogs.Recommend;

/// <summary>The address of an entry's calendar file.</summary>
internal sealed class CalendarLink(IOptions<DepartmentOptions> department, TimeProvider clock)
{
    /// <returns>Null for what has no dates ahead, and where the host's own address is not known outside its page.</returns>
    public string? For(Entry entry, IActivity activity)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().Date);
        if (!entry.Dates.Any(dates => (dates.To ?? dates.From) >= today)) return null;
        if (department.Value.Address is { Length: > 0 } address) return $"{address.TrimEnd('/')}/calendar/{entry.Id}.ics";
        return activity.ChannelId == ChannelIds.Directline ? $"calendar/{entry.Id}.ics" : null;
    }
}
