using System.Diagnostics;
using System.Text.RegularExpressions;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Answers.Steps;
using Bot.Knowledge.Answers.Understanding;
using Microsoft.Extensions.Logging;

namespace Bot.Knowledge.Answers;

/// <summary>Question in, answer out. The steps stand below in the order in which they run; the first that has an answer ends the run.</summary>
/// <remarks>Thread-safe: what a run finds out stands in its own <see cref="AnswerTurn"/>.</remarks>
public sealed partial class AnswerPipeline
{
    private const int MostFollowUps = 2;

    private readonly IReadOnlyList<IAnswerStep> _steps;
    private readonly KnowledgeBase _knowledge;
    private readonly IQuestionReader? _reader;

    /// <param name="reader">Asked only where the steps are not sure; null where no model is configured.</param>
    public AnswerPipeline(KnowledgeBase knowledge, IAnswerComposer composer, AnswerThresholds thresholds, ILoggerFactory loggers, IQuestionReader? reader = null)
    {
        (_knowledge, _reader) = (knowledge, reader);
        var gate = new SentenceGate(loggers.CreateLogger<SentenceGate>());
        _steps =
        [
            new CleanStep(),
            new AttackStep(),
            new SensitiveStep(knowledge),
            new PersonStep(knowledge),
            new AmbiguityStep(knowledge),
            new CareerStep(knowledge, gate),
            new FollowUpStep(knowledge, thresholds),
            new CompareStep(knowledge, thresholds, gate),
            new MeaningStep(knowledge, gate),
            new SplitStep(),
            new LookUpStep(knowledge, thresholds),
            new ComposeStep(knowledge, thresholds, composer, gate),
            new ConcludeStep(knowledge, thresholds),
        ];
    }

    public async Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var turn = new AnswerTurn(question);
        var answer = await RunAsync(turn, cancellationToken);
        if (answer is Answer.NotFound) answer = await ForWhomAsync(question, cancellationToken) ?? answer;
        if (_reader is not null && IsUnsure(turn, answer)) answer = await ReadAnewAsync(_reader, question, answer, cancellationToken);
        return answer switch
        {
            Answer.Found found => await WithFollowUpsAsync(found, cancellationToken),
            Answer.Partial partial => partial with { Known = await WithFollowUpsAsync(partial.Known, cancellationToken) },
            var other => other,
        };
    }

    // "Mentoring for part timers": the first half is a page's name, and nobody has written of the second.
    private async Task<Answer?> ForWhomAsync(Question question, CancellationToken cancellationToken) =>
        Audience().Match(question.Text) is { Success: true } match && match.Groups["what"].Value is var what && NamedEntries.In(_knowledge.Current).Find(what) is [{ Position: 0 } named] && named.Length == what.Split(' ').Length
        && await RunAsync(new AnswerTurn(question with { Text = $"what is {what}" }), cancellationToken) is Answer.Found found && found.Citations.Any(citation => citation.EntryId == named.Entry.Id)
            ? new Answer.Partial(found, match.Groups["whom"].Value)
            : null;

    [GeneratedRegex(@"^\W*(?:(?:is there|are there|any|got any|do you have|what about) )?(?:any |an? )?(?<what>[\w' -]{3,60}?) (?<whom>for (?:[\w'-]+ ){0,4}[\w'-]+)\W*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Audience();

    // Where a page was found that says nothing of it, or a name has two meanings, the steps are sure.
    private static bool IsUnsure(AnswerTurn turn, Answer answer) =>
        answer is Answer.NotFound or Answer.Clarify && !turn.Parts.Any(part => part.IsUnwritten) && (turn.Parts.Count > 0 || answer is Answer.Clarify { Choices.Count: 0 });

    private async Task<Answer> ReadAnewAsync(IQuestionReader reader, Question question, Answer answer, CancellationToken cancellationToken)
    {
        var (snapshot, subject) = (_knowledge.Current, question.LastEntryId is { } id ? _knowledge.Current.Find(id) : null);
        if (await reader.ReadAsync(question, subject?.Title, cancellationToken) is not { } reading) return answer;
        List<string> talk = [.. question.Before, question.Text, .. subject is null ? [] : subject.Aliases.Prepend(subject.Title)];
        if (reading.Text is { } text && ReadingCheck.Holds(text, question.Text, talk, snapshot)
            && await RunAsync(new AnswerTurn(question with { Text = text }) { Anew = text }, cancellationToken) is var again and (Answer.Found or Answer.Partial)) return again;
        return answer is Answer.NotFound missing ? missing with { Wish = reading.Wish } : answer;
    }

    private async Task<Answer> RunAsync(AnswerTurn turn, CancellationToken cancellationToken)
    {
        foreach (var step in _steps)
        {
            if (await step.RunAsync(turn, cancellationToken) is { } answer) return answer;
        }
        throw new UnreachableException("The last step always has an answer.");
    }

    // A question is suggested only where this same pipeline answers it, whole, from an entry that was quoted or from one that it leads to.
    private async Task<Answer.Found> WithFollowUpsAsync(Answer.Found found, CancellationToken cancellationToken)
    {
        List<string> answered = [];
        foreach (var question in found.FollowUps)
        {
            if (answered.Count == MostFollowUps) break;
            if (await RunAsync(new AnswerTurn(new Question(question)) { IsTrial = true }, cancellationToken) is Answer.Found { Citations: [var first, ..] } && IsNear(first.EntryId, found)) answered.Add(question);
        }
        return found with { FollowUps = answered };
    }

    private bool IsNear(string entryId, Answer.Found found) =>
        found.Citations.Any(citation => citation.EntryId == entryId || _knowledge.Current.Find(citation.EntryId)?.Related.Contains(entryId) == true);
}
