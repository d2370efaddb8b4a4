using System.Text.RegularExpressions;
using Bot.Knowledge.Answers.Composing;

namespace Bot.Knowledge.Answers.Steps;

/// <summary>Reads an elliptic question ("how long is it?", "and for an EO?") against the entry of the last answer.</summary>
internal sealed partial class FollowUpStep(KnowledgeBase knowledge) : IAnswerStep
{
    // A longer question names its own subject.
    private const int MostWords = 9;

    public Task<Answer?> RunAsync(AnswerTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Question.LastEntryId is { } id && knowledge.Current.Find(id) is { } entry && IsElliptic(turn.Text))
        {
            var name = QuotingComposer.ShortName(entry);
            turn.IsMore = More().IsMatch(turn.Text);
            turn.Text = turn.IsMore ? name : $"{Pronoun().Replace(turn.Text.TrimEnd('?', '.', ' '), name, 1)} {name}";
            turn.About = entry;
            turn.ReadAs = turn.IsMore ? null : $"about {name}";
        }
        return Task.FromResult<Answer?>(null);
    }

    private static bool IsElliptic(string text) =>
        text.Split(' ').Length <= MostWords && (More().IsMatch(text) || Opening().IsMatch(text) || Pronoun().IsMatch(text));

    [GeneratedRegex(@"^\s*((tell me |show me |say )?(some )?more( about (it|this|that))?|go on|continue|what else)( please)?\s*[?.!]*\s*$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex More();

    [GeneratedRegex(@"^\s*(and|what about|how about|and what about|but|or)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\b(it|that|this|they|them|that one|this one|the programme|the scheme|the course)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();
}
