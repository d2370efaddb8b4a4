using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A path such as <c>person.grades[0]['date from']</c> cut into its steps: names, and numbers for places in a list.</summary>
internal static class PathSteps
{
    // Deeper paths are nobody's, and a step into a step costs stack.
    private const int MostSteps = 64;
    private const int LongestPath = 1_000;

    /// <param name="read">The value at an inner path, as in <c>grades[person.index]</c>.</param>
    /// <returns>Null where the path is not well formed, or an inner path leads nowhere.</returns>
    public static List<object>? Of(string? path, Func<string, object?> read)
    {
        List<object> steps = [];
        var rest = path.AsSpan().Trim();
        if (rest.IsEmpty || rest.Length > LongestPath) return null;
        while (!rest.IsEmpty)
        {
            if (steps.Count == MostSteps) return null;
            if (rest[0] == '[')
            {
                var end = ClosingBracket(rest);
                if (end < 0 || Inner(rest[1..end], read) is not { } step) return null;
                steps.Add(step);
                rest = rest[(end + 1)..];
                if (!rest.IsEmpty && rest[0] is not ('.' or '[')) return null;
            }
            else
            {
                var length = rest.IndexOfAny('.', '[') is var found and >= 0 ? found : rest.Length;
                if (length == 0 || rest[..length].Contains(']')) return null;
                steps.Add(rest[..length].ToString());
                rest = rest[length..];
            }
            if (rest is ['.', .. var after])
            {
                if (after.IsEmpty || after[0] == '[') return null;
                rest = after;
            }
        }
        return steps;
    }

    private static int ClosingBracket(ReadOnlySpan<char> text)
    {
        var (depth, quote) = (0, '\0');
        for (var i = 0; i < text.Length; i++)
        {
            if (quote != '\0') quote = text[i] == quote ? '\0' : quote;
            else if (text[i] is '\'' or '"') quote = text[i];
            else if (text[i] == '[') depth++;
            else if (text[i] == ']' && --depth == 0) return i;
        }
        return -1;
    }

    private static object? Inner(ReadOnlySpan<char> text, Func<string, object?> read)
    {
        text = text.Trim();
        if (text is ['\'' or '"', ..] && text.Length >= 2) return text[^1] == text[0] ? text[1..^1].ToString() : null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place)) return place;
        return text.IsEmpty ? null : read(text.ToString()) switch
        {
            int index => index,
            long index and >= 0 and <= int.MaxValue => (int)index,
            string name => name,
            { } other when ObjectPath.TryMap<int>(other, out var index) => index,
            { } other when ObjectPath.TryMap<string>(other, out var name) => name,
            _ => null,
        };
    }
}
