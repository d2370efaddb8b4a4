using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Bot.Dialogs.Intents.Learning;

/// <param name="Intents">In the order in which the words say them; one for most.</param>
internal sealed record LabelledUtterance(string Text, IReadOnlyList<Intent> Intents)
{
    /// <summary>The half that nothing is tuned on. The words' own digest decides, so nobody can choose.</summary>
    public bool IsHeld => SHA256.HashData(Encoding.UTF8.GetBytes(Text))[0] % 2 == 1;

    /// <summary>Lines such as <c>{"text":"who is it for","intents":["ask"]}</c>.</summary>
    public static IReadOnlyList<LabelledUtterance> ReadAll(string path) => [.. File.ReadLines(path).Where(line => line.Length > 0).Select(Read)];

    private static LabelledUtterance Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        return new LabelledUtterance(
            json.RootElement.GetProperty("text").GetString() ?? throw new InvalidDataException("A line has no text."),
            [.. json.RootElement.GetProperty("intents").EnumerateArray().Select(name => Enum.Parse<Intent>(name.GetString() ?? "", ignoreCase: true))]);
    }
}
