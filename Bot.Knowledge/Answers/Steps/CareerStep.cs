using System.Text.RegularExpressions;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;

namespace Bot.Knowledge.Answers.Steps;

/// <summary>Meets a career that has come to a stop ("I'm stuck, what now") with the people and ways that are open to everyone. There is nothing in such words to look up.</summary>
internal sealed partial class CareerStep(KnowledgeBase knowledge, SentenceGate gate) : IAnswerStep
{
    private const string ReadAs = "how to move your career on";

    // What each page is asked for: its best sentence on that is quoted. Nobody needs a place on a scheme for these.
    private static readonly IReadOnlyList<(string EntryId, string[] Asked)> _ways =
    [
        ("line-manager", ["who to go to about my development"]),
        ("mentoring-in-the-civil-service", ["does mentoring help with career planning and confidence", "how do I find a mentor"]),
        ("job-shadowing", ["what is job shadowing"]),
    ];

    public Task<Answer?> RunAsync(AnswerTurn turn, CancellationToken cancellationToken) =>
        Task.FromResult<Answer?>(Worry().IsMatch(turn.Text) && !NamedEntries.In(knowledge.Current).Find(turn.Text).Any(name => name.IsProper) ? Ways() : null);

    private Answer.Found? Ways()
    {
        var sentences = _ways.SelectMany(way => knowledge.Current.Find(way.EntryId) is { } entry ? Quoted(entry, way.Asked) : []).ToList();
        return sentences.Count > 0 && gate.Open(new Draft(sentences)) is { } found ? found with { ReadAs = ReadAs } : null;
    }

    private static IReadOnlyList<DraftSentence> Quoted(Entry entry, string[] asked) => QuotingComposer.Worded("", entry,
        [.. asked.Select(question => SentenceScorer.Score(question, entry, null).MaxBy(sentence => sentence.Score)).OfType<ScoredSentence>().DistinctBy(sentence => sentence.Text)]).Sentences;

    [GeneratedRegex(
        @"\b(stuck|stagnant|stagnating|plateau\w*|in a rut|lost|fed up|bored|unfulfilled|going nowhere|dead[ -]end|directionless|demotivated|trapped|frustrated) (\w+ ){0,3}(career|job|role|grade|post|development|work)\b|\b(career|job|role) (\w+ ){0,3}(stuck|stalled|stagnant|stagnating|plateaued|going nowhere|not going anywhere|dead[ -]end|in a rut|standing still|not moving)\b|\b(no idea|not sure|unsure|don'?t know|do not know|dunno|no clue) (\w+ ){0,4}(next in|next for|with|about|in) (my |the )?(career|working life|future)\b|\b(passed over|overlooked) (again )?for promotion\b|\b(never|can'?t|cannot|not|keep failing to) (seem to )?(get|getting) promoted\b|\bwhat('?s| is| should be)? my next (career )?(step|move)\b|\bwhat (should|do|can|could) i do (next )?(with|about|in) my career\b|\bcareer (crisis|worr(y|ies)|is over)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Worry();
}
