using System.Globalization;

namespace Microsoft.Bot.Schema.Teams;

public class ReadReceiptInfo
{
    public ReadReceiptInfo()
    {
    }

    public ReadReceiptInfo(string? lastReadMessageId)
    {
        LastReadMessageId = lastReadMessageId;
    }

    public string? LastReadMessageId { get; set; }

    public bool IsMessageRead(string compareMessageId) => IsMessageRead(compareMessageId, LastReadMessageId);

    /// <summary>Message ids of Teams are the time of sending in milliseconds; what is no number counts as unread.</summary>
    public static bool IsMessageRead(string? compareMessageId, string? lastReadMessageId) =>
        long.TryParse(compareMessageId, NumberStyles.None, CultureInfo.InvariantCulture, out var message)
        && long.TryParse(lastReadMessageId, NumberStyles.None, CultureInfo.InvariantCulture, out var lastRead)
        && message <= lastRead;
}
