using System.Text;

namespace Bot.Commands;

/// <summary>
/// The string literals of C# source as they are said: a hole holds the first words that stand in it, or "this". Verbatim literals are patterns and are left out.
/// </summary>
internal sealed class SourceLiterals
{
    private const string Unknown = "this";

    // What an exception or a log line says is never said to people.
    private static readonly string[] _unsaid = ["Exception(", "Message = ", "GeneratedRegex(", "Description = "];

    private readonly string _source;
    private readonly List<string> _found = [];
    private int _at;

    private SourceLiterals(string source) => _source = source;

    public static IReadOnlyList<string> In(string source)
    {
        var reader = new SourceLiterals(source);
        reader.ReadCode(isHole: false, reader._found);
        return reader._found;
    }

    private char Now => At(0);

    private char At(int ahead) => _at + ahead < _source.Length ? _source[_at + ahead] : '\0';

    // Up to the end of the source or of the hole.
    private void ReadCode(bool isHole, List<string> found)
    {
        var depth = 0;
        while (_at < _source.Length)
        {
            if (isHole && depth == 0 && Now == '}') return;
            if (Now == '/' && At(1) == '/') SkipPast("\n");
            else if (Now == '/' && At(1) == '*') SkipPast("*/");
            else if (Now == '\'') SkipCharacter();
            else if (Now is '"' or '$' or '@' && StartsLiteral() is { } start) ReadLiteral(start, found);
            else
            {
                depth += Now switch { '{' => 1, '}' => -1, _ => 0 };
                _at++;
            }
        }
    }

    private Start? StartsLiteral()
    {
        var (marks, dollars, isVerbatim) = (0, 0, false);
        for (; At(marks) is '$' or '@'; marks++)
        {
            if (At(marks) == '$') dollars++;
            else isVerbatim = true;
        }
        var quotes = 0;
        while (At(marks + quotes) == '"') quotes++;
        if (quotes == 0) return null;
        return new Start(marks, quotes >= 3 ? quotes : 1, dollars, isVerbatim, IsUnsaid());
    }

    private bool IsUnsaid() => _unsaid.Any(before => _source.AsSpan(0, _at).EndsWith(before, StringComparison.Ordinal));

    private void ReadLiteral(Start start, List<string> found)
    {
        _at += start.Marks + start.Quotes;
        var text = new StringBuilder();
        List<string> others = [];
        while (_at < _source.Length && !Ends(start))
        {
            if (start.Dollars > 0 && Opens(start)) text.Append(ReadHole(start, others));
            else if (start is { IsRaw: false, IsVerbatim: false } && Now == '\\')
            {
                text.Append(At(1) switch { 'n' => "\n", 'u' => "\u201c", var other => other.ToString() });
                _at += At(1) == 'u' ? 6 : 2;
            }
            else
            {
                text.Append(Now);
                _at += Now is '{' or '}' or '"' && At(1) == Now && !start.IsRaw ? 2 : 1;
            }
        }
        _at += start.Quotes;
        if (start.IsVerbatim || start.IsUnsaid) return;
        found.Add(text.ToString());
        found.AddRange(others);
    }

    private bool Ends(Start start) => start switch
    {
        { IsRaw: true } => string.CompareOrdinal(_source, _at, new string('"', start.Quotes), 0, start.Quotes) == 0,
        { IsVerbatim: true } => Now == '"' && At(1) != '"',
        _ => Now == '"',
    };

    private bool Opens(Start start)
    {
        var braces = 0;
        while (At(braces) == '{') braces++;
        return start.IsRaw ? braces >= start.Dollars : braces % 2 == 1;
    }

    // Of two ways to go on, the first is said in place; the second is kept for itself.
    private string ReadHole(Start start, List<string> others)
    {
        var braces = start.IsRaw ? start.Dollars : 1;
        _at += braces;
        List<string> inner = [];
        ReadCode(isHole: true, inner);
        _at += braces;
        var said = inner.Find(words => words.Any(char.IsLetter));
        others.AddRange(inner.Where(words => !ReferenceEquals(words, said)));
        return said ?? Unknown;
    }

    private void SkipPast(string end)
    {
        var found = _source.IndexOf(end, _at, StringComparison.Ordinal);
        _at = found < 0 ? _source.Length : found + end.Length;
    }

    private void SkipCharacter() => _at += At(1) == '\\' ? 4 : 3;

    private sealed record Start(int Marks, int Quotes, int Dollars, bool IsVerbatim, bool IsUnsaid)
    {
        public bool IsRaw => Quotes >= 3;
    }
}
