using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

public class Mention : Entity
{
    public Mention()
        : base("mention")
    {
    }

    public Mention(ChannelAccount? mentioned = null, string? text = null, string? type = null)
        : base(type ?? "mention")
    {
        Mentioned = mentioned!;
        Text = text;
    }

    [JsonConverter(typeof(ByRuntimeType<ChannelAccount>))]
    public ChannelAccount Mentioned { get; set; } = null!;

    public string? Text { get; set; }
}
