using System.Collections.Frozen;

namespace Bot.Privacy;

/// <summary>The lists of <c>names.txt</c>.</summary>
internal static class NameWords
{
    private static readonly List<FrozenSet<string>> _lists = Read();

    /// <summary>Given names that are nothing else.</summary>
    public static FrozenSet<string> Given => _lists[0];

    /// <summary>Given names that are words, months or places too.</summary>
    public static FrozenSet<string> GivenAndWord => _lists[1];

    public static FrozenSet<string> Surname => _lists[2];

    /// <summary>Words that make the name before them that of a place or a thing: "Victoria Street".</summary>
    public static FrozenSet<string> OfThings => _lists[3];

    /// <summary>Words that stand capitalised in messages and name nobody.</summary>
    public static FrozenSet<string> Never => _lists[4];

    private static List<FrozenSet<string>> Read()
    {
        using var stream = typeof(NameWords).Assembly.GetManifestResourceStream("Bot.Privacy.names.txt") ?? throw new InvalidOperationException("The list of names is not built in.");
        using var reader = new StreamReader(stream);
        List<HashSet<string>> lists = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('[')) lists.Add(new HashSet<string>(StringComparer.OrdinalIgnoreCase));
            else if (lists.Count > 0) lists[^1].UnionWith(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
        return [.. lists.Select(list => list.ToFrozenSet(StringComparer.OrdinalIgnoreCase))];
    }
}
