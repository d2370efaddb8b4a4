using Bot.Knowledge.Evaluation;

namespace Bot.Privacy.Evaluation;

/// <summary>How well personal data is found in judged messages, for each kind and half.</summary>
internal sealed record PrivacyEvaluation(IReadOnlyList<Detection> Tallies, IReadOnlyList<PrivacyFault> Faults)
{
    public static PrivacyEvaluation Run(IReadOnlyList<JudgedMessage> messages, PersonalDataFinder finder)
    {
        var seen = messages.Select(message => (message, found: finder.Find(message.Text))).ToList();
        var tallies = from half in messages.Select(message => message.Half).Distinct()
                      from kind in Enum.GetValues<PersonalDataKind>()
                      where kind != PersonalDataKind.Background
                      let there = seen.Where(one => one.message.Half == half).ToList()
                      select new Detection(half, kind.ToString(),
                          there.Sum(one => one.message.Spans.Count(span => span.Kind == kind && IsFound(span, one.message.Text, one.found))),
                          there.Sum(one => one.message.Spans.Count(span => span.Kind == kind && !IsFound(span, one.message.Text, one.found))),
                          there.Sum(one => one.found.Count(span => span.Kind == kind && !IsTrue(span, one.message))));
        var faults = from one in seen
                     let missed = one.message.Spans.Where(span => !IsFound(span, one.message.Text, one.found)).Select(span => $"missed {span.Kind} \"{span.Text}\"")
                     let wrong = one.found.Where(span => !IsTrue(span, one.message)).Select(span => $"wrong {span.Kind} \"{span.In(one.message.Text)}\"")
                     let all = string.Join(", ", missed.Concat(wrong))
                     where all.Length > 0
                     select new PrivacyFault(one.message.Id, one.message.Half, one.message.Text, all);
        return new PrivacyEvaluation([.. tallies], [.. faults]);
    }

    // All of the judged words must be covered: half a number is still a number that is kept.
    private static bool IsFound(JudgedSpan judged, string text, IReadOnlyList<PersonalDataSpan> found)
    {
        var at = text.IndexOf(judged.Text, StringComparison.Ordinal);
        return found.Any(span => span.Kind == judged.Kind && span.Start <= at && span.End >= at + judged.Text.Length);
    }

    private static bool IsTrue(PersonalDataSpan span, JudgedMessage message) => message.Spans.Any(judged =>
        judged.Kind == span.Kind && message.Text.IndexOf(judged.Text, StringComparison.Ordinal) is var at && at < span.End && at + judged.Text.Length > span.Start);
}

internal sealed record PrivacyFault(string Id, string Half, string Text, string What);
