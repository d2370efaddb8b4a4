using System.Text.Json.Nodes;

namespace Bot.Turns;

/// <summary>A person's activity as its line in the Direct Line log stays after the turn.</summary>
internal static class KeptLine
{
    // The server's own, which the log gives itself or nobody needs.
    private static readonly string[] _ours = ["id", "timestamp", "serviceUrl"];

    // What a client may have put the same words into.
    private static readonly string[] _copies = ["speak", "summary", "value", "entities"];

    public static byte[] Of(byte[] activity, string text)
    {
        var line = JsonNode.Parse(activity)?.AsObject() ?? throw new InvalidOperationException("The stored activity is empty.");
        foreach (var name in _ours.Concat(_copies)) line.Remove(name);
        line["text"] = text;
        return System.Text.Encoding.UTF8.GetBytes(line.ToJsonString());
    }
}
