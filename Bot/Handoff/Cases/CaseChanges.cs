namespace Bot.Handoff.Cases;

/// <summary>A case on its way through one move: what it now is, and what happened so far.</summary>
internal sealed record CaseChanges(Case Now, CaseParty By)
{
    private IReadOnlyList<CaseHappening> Happenings { get; init; } = [];

    public CaseStep.Moved Moved => new(Now, Happenings);

    public CaseChanges Set(Func<Case, Case> change) => this with { Now = change(Now) };

    public CaseChanges Happen(string kind) => Happen(kind, one => one);

    public CaseChanges Happen(string kind, Func<CaseHappening, CaseHappening> with)
    {
        var number = Now.Events + 1;
        var happening = with(new CaseHappening { Kind = kind, By = By, State = Now.State, Number = number });
        return this with { Now = Now with { Events = number }, Happenings = [.. Happenings, happening] };
    }
}
