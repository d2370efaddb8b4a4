using Bot.Handoff.Cases;
using Bot.Handoff.Routing;
using Bot.Knowledge.Content;
using Bot.Storage;

namespace Bot.Insight;

/// <summary>Counts, and keeps back what too few stand behind.</summary>
internal sealed class FigureMaker(int smallest, Taxonomy taxonomy, Teams teams, Pseudonyms pseudonyms)
{
    private const int RoundTo = 5;
    private const int MostBars = 25;

    public Figures Make(DateOnly from, DateOnly to, IReadOnlyList<AskedQuestion> asked, IReadOnlyList<Case> cases)
    {
        var subjects = SubjectGroups.Find([.. asked.Where(one => one.Outcome != AskedQuestion.Answered)], smallest);
        var demand = asked.Select(one => new Demand(one.Conversation, one.Skills, one.Grade, one.Place))
            .Concat(cases.Where(it => it.Sensitive is null).Select(DemandOf)).ToList();
        return new Figures(
            from, to, smallest, [.. subjects.Groups.Select(group => new Bar(string.Join(", ", group.Words), Rounded(group.Conversations)))], Shown(subjects.Others),
            Bars(demand, one => one.Skills.Select(id => taxonomy.Skill(id)?.Name).OfType<string>()),
            Bars(demand, one => GradeBand.Of(one.Grade) is { } band ? [band] : []),
            Bars(demand, one => taxonomy.Places.FirstOrDefault(place => place.Id == one.Place) is { } place ? [place.Name] : []),
            [.. Waits(cases)], Satisfaction(cases));
    }

    private Demand DemandOf(Case it) => new(pseudonyms.Of(it.Route.Conversation), it.Summary.Topic is { } topic ? [topic] : [], it.Summary.Grade, it.Summary.Region);

    private List<Bar> Bars(List<Demand> demand, Func<Demand, IEnumerable<string>> names) =>
    [
        .. demand.SelectMany(one => names(one).Select(name => (Name: name, one.Conversation))).Distinct()
            .GroupBy(pair => pair.Name).Where(group => group.Count() >= smallest)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(MostBars).Select(group => new Bar(group.Key, Rounded(group.Count()))),
    ];

    private IEnumerable<WaitFigure> Waits(IReadOnlyList<Case> cases)
    {
        foreach (var (name, clockOf) in new (string, Func<Case, CaseClock?>)[] { ("First reply", it => it.FirstReply), ("Last reply", it => it.NextReply), ("Resolution", it => it.Resolution) })
        {
            var kept = cases.Select(it => (Case: it, Clock: clockOf(it))).Where(pair => pair.Clock is { StoppedAt: not null } && pair.Case.TakenAt is not null).ToList();
            if (kept.Count < smallest) continue;
            var minutes = kept.Select(pair => Minutes(pair.Case, pair.Clock!)).Order().ToList();
            var inTime = kept.Count(pair => !pair.Clock!.Breached) / (double)kept.Count;
            yield return new WaitFigure(name, Rounded(kept.Count), Share(minutes, 0.5), Share(minutes, 0.9), (int)Math.Round(inTime * Rounded(kept.Count)));
        }
    }

    private int Minutes(Case it, CaseClock clock) =>
        (int)Math.Ceiling((teams.Find(it.Team)?.Hours.Between(clock.StartedAt, clock.StoppedAt!.Value) ?? clock.StoppedAt!.Value - clock.StartedAt).TotalMinutes);

    private static int Share(List<int> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(sorted.Count * share) - 1)];

    private SatisfactionFigure Satisfaction(IReadOnlyList<Case> cases)
    {
        var ended = cases.Where(it => it.State.IsEnd && it.TakenAt is not null).ToList();
        var scores = ended.Select(it => it.Rating?.Score).OfType<int>().GroupBy(score => score).Where(group => group.Count() >= smallest).OrderByDescending(group => group.Key)
            .Select(group => new Bar($"{group.Key} of 5", Rounded(group.Count())));
        return new SatisfactionFigure(Shown(ended.Count), Shown(ended.Count(it => it.Rating is not null)), [.. scores]);
    }

    private int Shown(int count) => count < smallest ? 0 : Rounded(count);

    // Two counts that differ by one would point at one.
    private static int Rounded(int count) => count - (count % RoundTo);

    private sealed record Demand(string Conversation, IReadOnlyList<string> Skills, string? Grade, string? Place);
}
