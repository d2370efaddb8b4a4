namespace Bot.Knowledge.Evaluation;

/// <summary>What a report changes against an earlier one.</summary>
/// <param name="Changed">Ids of the questions that both hold and whose shown answer is another one now.</param>
public sealed record AnswerReportChange(
    IReadOnlyList<string> Changed, IReadOnlyList<string> Better, IReadOnlyList<string> Worse, IReadOnlyList<string> Added, IReadOnlyList<string> Removed)
{
    public static AnswerReportChange Between(AnswerReport before, AnswerReport after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = before.Answers.ToDictionary(answer => answer.Id);
        var known = after.Answers.Select(answer => answer.Id).ToHashSet();
        var changed = after.Answers.Where(answer => old.TryGetValue(answer.Id, out var was) && (was.Digest != answer.Digest || was.Verdict != answer.Verdict)).ToList();
        return new AnswerReportChange(
            [.. changed.Select(answer => answer.Id)],
            [.. changed.Where(answer => answer.Verdict > old[answer.Id].Verdict).Select(answer => answer.Id)],
            [.. changed.Where(answer => answer.Verdict < old[answer.Id].Verdict).Select(answer => answer.Id)],
            [.. known.Where(id => !old.ContainsKey(id))],
            [.. old.Keys.Where(id => !known.Contains(id))]);
    }

    public override string ToString()
    {
        var same = Changed.Count - Better.Count - Worse.Count;
        var words = Changed.Count switch
        {
            0 => "No answer changes",
            1 => $"1 answer changes: {Better.Count} better, {same} same, {Worse.Count} worse",
            _ => $"{Changed.Count} answers change: {Better.Count} better, {same} same, {Worse.Count} worse",
        };
        return words + (Added.Count + Removed.Count > 0 ? $"; {Added.Count} new, {Removed.Count} gone" : "");
    }
}
