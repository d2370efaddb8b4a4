using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Bot.Knowledge.Content;

/// <summary>Strict reading of one YAML mapping: each wrong or unknown key becomes a problem with its line, and reading goes on.</summary>
internal sealed class YamlFields
{
    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly Action<int, string> _report;
    private readonly int _offset;
    private readonly int _start;

    public YamlFields(YamlMappingNode node, int lineOffset, Action<int, string> report)
    {
        (_report, _offset, _start) = (report, lineOffset, LineOf(node, lineOffset));
        foreach (var (key, value) in node.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            _values[name] = value;
            _lines[name] = LineOf(key, lineOffset);
        }
    }

    /// <summary>The line of a key, or of the mapping where the key is not there.</summary>
    public int LineFor(string key) => _lines.GetValueOrDefault(key, _start);

    public string Required(string key)
    {
        var value = Optional(key);
        if (value is null)
        {
            _report(LineFor(key), $"'{key}' is missing");
        }

        return value ?? "";
    }

    public string? Optional(string key)
    {
        switch (Take(key))
        {
            case null:
                return null;
            case YamlScalarNode scalar:
                return string.IsNullOrWhiteSpace(scalar.Value) ? null : scalar.Value.Trim();
            default:
                _report(LineFor(key), $"'{key}' must be one value");
                return null;
        }
    }

    public IReadOnlyList<string> List(string key)
    {
        var items = new List<string>();
        foreach (var item in Items(key))
        {
            if (item is YamlScalarNode { Value: { Length: > 0 } value })
            {
                items.Add(value.Trim());
            }
            else
            {
                _report(LineOf(item, _offset), $"'{key}' must list plain values");
            }
        }

        return items;
    }

    public IReadOnlyList<YamlFields> Mappings(string key)
    {
        var items = new List<YamlFields>();
        foreach (var item in Items(key))
        {
            if (item is YamlMappingNode mapping)
            {
                items.Add(new YamlFields(mapping, _offset, _report));
            }
            else
            {
                _report(LineOf(item, _offset), $"'{key}' must list groups of 'name: value'");
            }
        }

        return items;
    }

    public YamlFields? Mapping(string key)
    {
        switch (Take(key))
        {
            case null:
                return null;
            case YamlMappingNode mapping:
                return new YamlFields(mapping, _offset, _report);
            default:
                _report(LineFor(key), $"'{key}' must be a group of 'name: value'");
                return null;
        }
    }

    /// <summary>Names are the enum's in lower case with hyphens: OnTheJob is "on-the-job".</summary>
    public T? Choice<T>(string key) where T : struct, Enum
    {
        if (Optional(key) is not { } text)
        {
            return null;
        }

        foreach (var value in Enum.GetValues<T>())
        {
            if (Hyphenated(value.ToString()) == text)
            {
                return value;
            }
        }

        _report(LineFor(key), $"'{key}' is '{text}'; it must be one of {string.Join(", ", Enum.GetNames<T>().Select(Hyphenated))}");
        return null;
    }

    public DateOnly? Day(string key)
    {
        if (Optional(key) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        _report(LineFor(key), $"'{key}' is '{text}'; it must be a day such as 2027-05-31");
        return null;
    }

    public void RefuseUnknownKeys()
    {
        foreach (var name in _values.Keys.Where(name => !_known.Contains(name)))
        {
            _report(LineFor(name), $"'{name}' is not a known key; known are {string.Join(", ", _known.Order(StringComparer.Ordinal))}");
        }
    }

    public static string Hyphenated(string name) =>
        string.Concat(name.Select((letter, at) => char.IsUpper(letter) && at > 0 ? "-" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));

    private IEnumerable<YamlNode> Items(string key)
    {
        switch (Take(key))
        {
            case null or YamlScalarNode { Value: null or "" }:
                return [];
            case YamlSequenceNode sequence:
                return sequence.Children;
            default:
                _report(LineFor(key), $"'{key}' must be a list");
                return [];
        }
    }

    private YamlNode? Take(string key)
    {
        _known.Add(key);
        return _values.GetValueOrDefault(key);
    }

    private static int LineOf(YamlNode node, int offset) => (int)node.Start.Line + offset;
}
