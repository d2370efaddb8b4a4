namespace Bot.Knowledge.Content.Calendars;

/// <summary>Gathers what a source reads: one row for each id, bounded in number.</summary>
internal sealed class SessionRows
{
    public const int Most = 5_000;
    private readonly List<SessionRow> _rows = [];
    private readonly List<RefusedRow> _refused = [];
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    public bool IsFull => _rows.Count + _refused.Count >= Most;

    public void Add(int line, Session session)
    {
        if (_lines.TryAdd(session.Id, line)) _rows.Add(new SessionRow(line, session));
        else Refuse(line, $"the id '{session.Id}' stands on line {_lines[session.Id]} already");
    }

    public void Refuse(int line, string reason) => _refused.Add(new RefusedRow(line, reason));

    public SessionReading ToReading() => new(_rows, _refused);
}
