using System.Text;

namespace Bot.Knowledge.Content.Calendars;

/// <summary>An iCalendar text as content lines: folded lines joined, name, parameters and value apart.</summary>
/// <remarks>RFC 5545, section 3.1 and 3.3.11.</remarks>
internal static class CalendarLines
{
    private const int LongestLine = 20_000;

    public static IEnumerable<CalendarLine> Read(string text)
    {
        var (joined, start, number) = (new StringBuilder(), 1, 0);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (line is [' ' or '\t', ..])
            {
                if (joined.Length + line.Length <= LongestLine) joined.Append(line, 1, line.Length - 1);
                continue;
            }
            if (Parsed(joined.ToString(), start) is { } parsed) yield return parsed;
            (start, _) = (number, joined.Clear().Append(line.AsSpan(0, Math.Min(line.Length, LongestLine))));
        }
        if (Parsed(joined.ToString(), start) is { } last) yield return last;
    }

    /// <summary>A text value without its escapes.</summary>
    public static string Unescaped(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var at = 0; at < value.Length; at++)
        {
            if (value[at] != '\\' || at + 1 == value.Length) text.Append(value[at]);
            else text.Append(value[++at] is 'n' or 'N' ? '\n' : value[at]);
        }
        return text.ToString().Trim();
    }

    /// <summary>The parts of a list value; an escaped comma parts nothing.</summary>
    public static IReadOnlyList<string> List(string value)
    {
        List<string> parts = [];
        var start = 0;
        for (var at = 0; at <= value.Length; at++)
        {
            if (at < value.Length && value[at] == '\\') at++;
            else if (at == value.Length || value[at] == ',')
            {
                parts.Add(Unescaped(value[start..at]));
                start = at + 1;
            }
        }
        return [.. parts.Where(part => part.Length > 0)];
    }

    private static CalendarLine? Parsed(string line, int number)
    {
        var quoted = false;
        var colon = -1;
        for (var at = 0; at < line.Length && colon < 0; at++)
        {
            if (line[at] == '"') quoted = !quoted;
            else if (line[at] == ':' && !quoted) colon = at;
        }
        if (colon <= 0) return null;
        var head = line[..colon].Split(';');
        var parameters = head.Skip(1).Select(part => part.Split('=', 2)).Where(pair => pair.Length == 2)
            .GroupBy(pair => pair[0].ToUpperInvariant()).ToDictionary(pairs => pairs.Key, pairs => pairs.First()[1].Trim('"'), StringComparer.Ordinal);
        return new CalendarLine(number, head[0].Trim().ToUpperInvariant(), parameters, line[(colon + 1)..].Trim());
    }
}

/// <param name="Value">As written: escapes stand.</param>
internal sealed record CalendarLine(int Number, string Name, IReadOnlyDictionary<string, string> Parameters, string Value);
