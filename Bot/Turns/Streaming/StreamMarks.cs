using Microsoft.Bot.Schema;

namespace Bot.Turns.Streaming;

/// <summary>What makes an activity a piece of a streamed reply: for Teams an entity, for Web Chat fields of the channel data.</summary>
internal static class StreamMarks
{
    private const string EntityType = "streaminfo";
    private const string Id = "streamId";
    private const string Kind = "streamType";
    private const string Sequence = "streamSequence";

    /// <param name="stream">The id that the first piece got; null for the first piece itself.</param>
    /// <param name="sequence">From 1, one more for each piece; null for the message that ends the stream.</param>
    public static void Put(Activity activity, StreamKind kind, string? stream, int? sequence)
    {
        var marks = new Dictionary<string, object?> { [Kind] = kind.ToString().ToLowerInvariant() };
        if (stream is not null) marks[Id] = stream;
        if (sequence is { } number) marks[Sequence] = number;
        var entity = new Entity(EntityType);
        entity.SetAs(new Dictionary<string, object?>(marks) { ["type"] = EntityType });
        activity.Entities = [.. activity.Entities ?? [], entity];
        foreach (var (name, value) in DataOf(activity)) marks.TryAdd(name, value);
        activity.ChannelData = marks;
    }

    public static bool AreOn(Activity activity) => activity.Entities?.Any(entity => entity.Type == EntityType) == true;

    /// <summary>Makes a plain message of it again.</summary>
    public static void Remove(Activity activity)
    {
        if (activity.Entities is not { } entities || !AreOn(activity)) return;
        activity.Entities = [.. entities.Where(entity => entity.Type != EntityType)];
        var data = DataOf(activity);
        foreach (var name in new[] { Id, Kind, Sequence }) data.Remove(name);
        activity.ChannelData = data.Count == 0 ? null! : data;
    }

    private static Dictionary<string, object?> DataOf(Activity activity) =>
        activity.ChannelData is null ? [] : activity.GetChannelData<Dictionary<string, object?>>() ?? [];
}

/// <summary>Informative: what the bot is doing. Streaming: the text so far. Final: the whole message.</summary>
internal enum StreamKind { Informative, Streaming, Final }
