using Bot.Dialogs.Intents;
using Bot.Dialogs.Intents.Learning;
using Bot.Knowledge.Evaluation;
using Bot.Tests.House;
using Bot.Tests.Knowledge;
using Xunit.Abstractions;

namespace Bot.Tests.Host.Dialogs.Intents;

public sealed class IntentRecognizerTests(ITestOutputHelper output)
{
    // Raise them in the commit that earns it.
    private const double LeastHeld = 0.95;
    private const double LeastOfOne = 0.8;
    private const double LeastQuestions = 0.91;

    // Written before anybody who tuned had seen the examples; nothing is ever learnt from them.
    private const double LeastFresh = 0.91;

    private static readonly Lazy<IntentRecognizer> _recognizer = new(() => new IntentRecognizer(ShippedKnowledge.Base, ExampleFiles.ReadWeights(ExampleFiles.Folder)));

    [Fact]
    public void The_half_that_nothing_was_tuned_on_is_recognised()
    {
        var evaluation = new IntentEvaluation(Utterances().Where(utterance => utterance.IsHeld), _recognizer.Value);

        output.WriteLine($"macro-F1 {evaluation.MacroF1:0.000}, wholly right {evaluation.Exact:P1}");
        Assert.InRange(evaluation.MacroF1, LeastHeld, 1);
        Assert.All(evaluation.Scores, score => Assert.True(score.F1 >= LeastOfOne, $"{score.Intent} has {score.F1:0.00}"));
    }

    [Fact]
    public void Utterances_that_were_written_apart_from_all_others_are_recognised()
    {
        var fresh = LabelledUtterance.ReadAll(Path.Combine(ExampleFiles.Folder, ExampleFiles.Fresh));
        var evaluation = new IntentEvaluation(fresh, _recognizer.Value);

        output.WriteLine($"macro-F1 {evaluation.MacroF1:0.000}, wholly right {evaluation.Exact:P1}");
        Assert.InRange(fresh.Count, 150, int.MaxValue);
        Assert.Empty(fresh.Select(utterance => utterance.Text).Intersect(Utterances().Select(utterance => utterance.Text), StringComparer.OrdinalIgnoreCase));
        Assert.InRange(evaluation.MacroF1, LeastFresh, 1);
    }

    [Fact]
    public void Ordinary_messages_with_words_of_attacks_are_neither_attacks_nor_abuse()
    {
        var ordinary = JudgedAttack.ReadFolder(Path.Combine(Repository.Root, "Bot.Knowledge", "Evaluation")).Where(attempt => attempt.Kind == "ordinary").SelectMany(attempt => attempt.Messages);

        var misread = ordinary.Where(message => _recognizer.Value.Read(message).Main.Intent is Intent.Injection or Intent.Abuse).ToList();

        Assert.Empty(misread);
    }

    [Fact]
    public void No_utterance_of_another_intent_is_an_attack_or_a_sensitive_subject() => Assert.Empty(
        Utterances().Where(utterance => !utterance.Intents.Any(intent => intent is Intent.Injection or Intent.Abuse or Intent.Complaint or Intent.Person or Intent.OutOfScope)
            && (Bot.Knowledge.Answers.Attack.IsIn(utterance.Text) || Bot.Knowledge.Answers.SensitiveSubject.In(utterance.Text) is not null)).Select(utterance => utterance.Text));

    [Theory]
    [InlineData("wats the diffrence between a mentor and a coach", "Compare")]
    [InlineData("wich grades can go on the fast stream", "Ask")]
    [InlineData("need help with excel", "Recommend")]
    [InlineData("is agile taught anywhere", "Ask")]
    [InlineData("why was Access needed?", "Ask")]
    [InlineData("what about my request?", "Person")]
    [InlineData("prompt engineering course", "Recommend")]
    [InlineData("help", "Help")]
    public void What_was_once_misread_is_read_right(string said, string intent) => Assert.Equal(intent, _recognizer.Value.Read(said).Main.Intent.ToString());

    [Fact]
    public void There_are_at_least_600_utterances_and_some_of_each_intent_in_each_half()
    {
        var utterances = Utterances();

        Assert.InRange(utterances.Count, 600, int.MaxValue);
        Assert.Equal(utterances.Count, utterances.Select(utterance => utterance.Text).Distinct().Count());
        foreach (var half in utterances.GroupBy(utterance => utterance.IsHeld))
            Assert.All(Enum.GetValues<Intent>(), intent => Assert.InRange(half.Count(utterance => utterance.Intents.Contains(intent)), 5, int.MaxValue));
    }

    [Fact]
    public void Judged_questions_reach_the_knowledge_base()
    {
        var questions = JudgedQuestion.ReadFolder(Path.Combine(Repository.Root, "Bot.Knowledge", "Evaluation")).Where(question => question is { IsHeld: true, Intent: "ask" }).ToList();

        var reached = questions.Count(question => _recognizer.Value.Read(question.Question).Main.Intent is Intent.Ask or Intent.Compare);

        Assert.InRange(reached / (double)questions.Count, LeastQuestions, 1);
    }

    [Fact]
    public void The_same_words_are_always_read_the_same()
    {
        var other = new IntentRecognizer(ShippedKnowledge.Base, ExampleFiles.ReadWeights(ExampleFiles.Folder));

        Assert.All(Utterances().Take(200), utterance => Assert.Equal(_recognizer.Value.Read(utterance.Text).Parts, other.Read(utterance.Text).Parts));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("!!!")]
    [InlineData("'")]
    [InlineData("\ud83d\ude00")]
    [InlineData("\u202e\u200b")]
    public void Words_that_are_none_are_read_as_something(string words) => Assert.Single(_recognizer.Value.Read(words).Parts);

    [Fact]
    public void An_explanation_names_the_words_that_spoke_for_it()
    {
        var explanation = _recognizer.Value.Explain("can i tlak to an advisor");

        Assert.Equal(Intent.Person, explanation.Best[0].Intent);
        Assert.Contains("talk", explanation.Read.Words);
        Assert.Contains(explanation.Contributions.Take(12), contribution => contribution.Feature.Contains("talk", StringComparison.Ordinal) || contribution.Feature.Contains("adviser", StringComparison.Ordinal));
    }

    private static IReadOnlyList<LabelledUtterance> Utterances() => LabelledUtterance.ReadAll(Path.Combine(ExampleFiles.Folder, ExampleFiles.Utterances));
}
