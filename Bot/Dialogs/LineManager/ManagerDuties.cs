using System.Text.RegularExpressions;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;

namespace Bot.Dialogs.LineManager;

/// <summary>What a manager has to do for an option, in the words of its source.</summary>
internal static partial class ManagerDuties
{
    private const int MostSentences = 2;

    /// <returns>At least one; the last is our own where the source says nothing of the manager.</returns>
    public static IReadOnlyList<string> For(Entry entry)
    {
        List<string> duties = [];
        foreach (var rule in entry.Eligibility)
        {
            if (rule.Kind == RuleKind.Nomination) duties.Add($"Nominate: {rule.Text}");
            if (rule.Kind == RuleKind.Approval) duties.Add($"{(Releasing().IsMatch(rule.Text) ? "Release" : "Approve")}: {rule.Text}");
        }
        foreach (var sentence in entry.Sections.SelectMany(section => SentenceSplitter.Split(section.Text)).Where(sentence => Manager().IsMatch(sentence)))
        {
            if (duties.Count(duty => duty.StartsWith("The source", StringComparison.Ordinal)) == MostSentences) break;
            if (!duties.Exists(duty => duty.Contains(sentence, StringComparison.Ordinal))) duties.Add($"The source says: “{sentence}”");
        }
        if (entry.Duration is { } duration && !duties.Exists(duty => duty.StartsWith("Release", StringComparison.Ordinal))) duties.Add($"Release: agree the time it takes: {duration.TrimEnd('.')}.");
        return duties.Count > 0 ? duties : ["Agree it in your next one-to-one. The source says nothing of the manager's part."];
    }

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(line manager|your manager|nominat\w+|head of profession)\b", Options)]
    private static partial Regex Manager();

    [GeneratedRegex(@"\breleas\w+\b", Options)]
    private static partial Regex Releasing();
}
