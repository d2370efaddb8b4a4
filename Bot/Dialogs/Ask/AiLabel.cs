using Bot.Knowledge.Answers;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs.Ask;

/// <summary>Marks an answer that a language model worded, as Teams and web chat show it, with its citations and, in Teams, the thumbs for feedback.</summary>
internal static class AiLabel
{
    private const string Message = "https://schema.org/Message";

    // Teams refuses longer ones.
    private const int LongestName = 80;
    private const int LongestAbstract = 160;

    public static void Put(Activity reply, Answer.Found found, string? channel)
    {
        var label = new Entity(Message);
        label.SetAs(new Dictionary<string, object?>
        {
            ["type"] = Message,
            ["@type"] = "Message",
            ["@context"] = "https://schema.org",
            ["@id"] = "",
            ["additionalType"] = new object[] { "AIGeneratedContent" },
            ["citation"] = found.Citations.Select(Claim).ToArray(),
        });
        reply.Entities = [.. reply.Entities ?? [], label];
        if (channel == Microsoft.Bot.Connector.Channels.Msteams) reply.ChannelData = new Dictionary<string, object?> { ["feedbackLoop"] = new Dictionary<string, object?> { ["type"] = "default" } };
    }

    // Numbers in the text such as [1] become the places where Teams shows a citation.
    private static object Claim(Citation citation)
    {
        var appearance = new Dictionary<string, object?> { ["@type"] = "DigitalDocument", ["name"] = Short(citation.Title, LongestName), ["abstract"] = Short(citation.Quote, LongestAbstract) };
        if (citation.Url is { } url) appearance["url"] = url;
        return new Dictionary<string, object?> { ["@type"] = "Claim", ["position"] = citation.Number, ["appearance"] = appearance };
    }

    private static string Short(string text, int longest) => text.Length <= longest ? text : string.Concat(text.AsSpan(0, longest - 1), "…");
}
