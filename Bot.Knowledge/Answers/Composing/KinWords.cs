using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers.Composing;

/// <summary>Words that ask and answer the same thing: "who organises it" is answered by "run by". They pick a sentence within a page; they find no page.</summary>
internal static class KinWords
{
    private static readonly string[] _groups =
    [
        "organise organiser run runs ran host lead led leader manage owner owns",
        "pay pays paid fund funds funding funded cost costs price fee fees levy free charge",
        "salary salaries pay paid earn wage wages",
        "make made create created build built develop developed design designed write wrote invent set",
        "go went attend attended attendance draw drew visitor people turnout join joined",
        "long length duration last lasts lasted take takes took time",
        "finish finished complete completed graduate graduated graduates",
        "start starts began begin begins open opens opened launch launched",
        "stop stopped end ends ended close closes closed going running runs",
        "target aim goal purpose intention",
        "need needed reason why problem barrier barriers",
        "win won winner winners winning prize award awards gets receives",
        "promote promoted promotion promotions progress",
        "join apply application applications register enrol enter entry nominate nominated",
        "eligible eligibility open qualify",
        "help helps support supports offer offers advice",
        "share shared common",
        "difference different differ compare same",
        "boss manager managers",
        "hold held place venue city cities",
        "record recorded",
        "course courses training learning programme",
        "job jobs role roles post posts posting postings",
        "percentage percent share proportion",
        "penalise penalised punish punished",
        "beginner beginners basics introduction basic",
        "renew renewal redo reaccredit",
        "disabled disability disabilities",
        "scotland scottish", "wales welsh", "ireland irish", "england english",
        "big bigger biggest large larger largest",
        "permission allow allowed approval approve agree agreement release",
    ];

    private static readonly Dictionary<string, HashSet<string>> _kin = Build();

    public static bool AreKin(string stem, string other) => _kin.TryGetValue(stem, out var kin) && kin.Contains(other);

    private static Dictionary<string, HashSet<string>> Build()
    {
        Dictionary<string, HashSet<string>> kin = [];
        foreach (var stems in _groups.Select(group => group.Split(' ').Select(Analyser.Stem).ToList()))
        {
            foreach (var stem in stems)
            {
                if (!kin.TryGetValue(stem, out var set)) kin.Add(stem, set = []);
                set.UnionWith(stems);
            }
        }
        return kin;
    }
}
