using Bot.Storage;
using Microsoft.Bot.Builder;

namespace Bot.Handoff;

/// <summary>Cases that the running turn wants stored. They wait in the turn's context until it commits.</summary>
internal static class TurnCases
{
    public static List<CaseWrite> Of(ITurnContext context)
    {
        if (context.TurnState.Get<List<CaseWrite>>() is { } cases) return cases;
        cases = [];
        context.TurnState.Add(cases);
        return cases;
    }
}
