namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <summary>True when there is anything to show: text, summary, attachment or channel data.</summary>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrWhiteSpace(Summary) || Attachments is { Count: > 0 } || ChannelData is not null;

    public Mention[] GetMentions() => Entities is null or { Count: 0 }
        ? []
        : [.. from entity in Entities
              where string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase)
              let mention = entity as Mention ?? entity.GetAs<Mention>()
              where mention is not null
              select mention];

    public TypeT? GetChannelData<TypeT>() => ProtocolJson.Convert<TypeT>(ChannelData);

    public bool TryGetChannelData<TypeT>(out TypeT? instance)
    {
        instance = default;
        if (ChannelData is null)
        {
            return false;
        }

        try
        {
            instance = GetChannelData<TypeT>();
            return instance is not null;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }
}
