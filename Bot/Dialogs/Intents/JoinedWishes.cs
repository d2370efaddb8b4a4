using System.Text.RegularExpressions;

namespace Bot.Dialogs.Intents;

/// <summary>What was told in two breaths and is one wish: "4 EOs, no budget, want to learn data", "I give up, human please".</summary>
internal static partial class JoinedWishes
{
    public static List<ReadPart> In(IEnumerable<ReadPart> parts)
    {
        var wishes = parts.Where(part => !IntentReading.IsSocial(part.Intent)).ToList();
        // Beside a wish there is nothing to stop, to skip or to agree to.
        if (wishes.Exists(wish => !IsMend(wish.Intent))) wishes.RemoveAll(wish => IsMend(wish.Intent));
        if (wishes is not [{ Intent: Intent.Recommend or Intent.Manager or Intent.Plan } first, { Intent: Intent.Recommend or Intent.Manager or Intent.Plan } second] || first.Intent == second.Intent) return wishes;
        var (goal, whole) = first.Intent == Intent.Recommend ? (first, second) : (second, first);
        return goal.Intent == Intent.Recommend && (whole.Intent == Intent.Manager ? !ForMyself().IsMatch(goal.Words) : BarePlan().IsMatch(whole.Words)) ? [whole with { Words = $"{first.Words}, {second.Words}" }] : wishes;
    }

    private static bool IsMend(Intent intent) => intent is Intent.Cancel or Intent.Back or Intent.Skip or Intent.Yes or Intent.No;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(i|i'm|im|i'd|id|ive|i've|me|myself)\b", Options)]
    private static partial Regex ForMyself();

    [GeneratedRegex(@"\b(make|build|create|write|do|give|draw|put|need|want|start|get)\b.{0,30}\bplan( please| then)?\W*$", Options)]
    private static partial Regex BarePlan();
}
