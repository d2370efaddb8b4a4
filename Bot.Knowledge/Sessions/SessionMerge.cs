using Bot.Knowledge.Content.Calendars;

namespace Bot.Knowledge.Sessions;

/// <summary>What an import does to the calendar, row by row, told by id.</summary>
internal sealed class SessionMerge(IReadOnlyDictionary<string, Session> earlier, SessionCheck check, DateTime ukNow)
{
    private readonly Dictionary<string, Session> _sessions = new(earlier, StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly List<string> _added = [];
    private readonly List<string> _changed = [];
    private readonly List<string> _removed = [];
    private readonly List<RefusedRow> _refused = [];
    private readonly List<RefusedRow> _notes = [];
    private int _unchanged;

    public IReadOnlyCollection<Session> Sessions => _sessions.Values;

    public void Take(SessionRow row)
    {
        var id = row.Session.Id;
        _named.Add(id);
        if (row.Session.IsCancelled)
        {
            if (_sessions.Remove(id)) _removed.Add(id);
            else _unchanged++;
        }
        else if (check.Objection(row.Session) is { } objection) _refused.Add(new RefusedRow(row.Line, objection));
        else if (row.Session.Ends <= ukNow) _refused.Add(new RefusedRow(row.Line, "the session is over"));
        else if (!_sessions.ContainsKey(id) && _sessions.Count >= SessionRows.Most) _refused.Add(new RefusedRow(row.Line, $"the calendar holds {SessionRows.Most} sessions already"));
        else Put(row);
    }

    public SessionImportReport Finish(ImportScope scope, IReadOnlyList<RefusedRow> unread)
    {
        foreach (var gone in _sessions.Values.Where(session => session.Ends <= ukNow || (scope == ImportScope.Replace && !_named.Contains(session.Id))).Select(session => session.Id).ToList())
        {
            _sessions.Remove(gone);
            _removed.Add(gone);
        }
        return new SessionImportReport(_added, _changed, _unchanged, _removed, [.. unread.Concat(_refused).OrderBy(refused => refused.Line)], _notes);
    }

    private void Put(SessionRow row)
    {
        var (session, notes) = check.Read(row.Session);
        _notes.AddRange(notes.Select(note => new RefusedRow(row.Line, note)));
        if (!_sessions.TryGetValue(session.Id, out var before)) _added.Add(session.Id);
        else if (SessionFile.Line(before) != SessionFile.Line(session)) _changed.Add(session.Id);
        else _unchanged++;
        _sessions[session.Id] = session;
    }
}
