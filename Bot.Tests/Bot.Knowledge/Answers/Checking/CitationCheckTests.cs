using Bot.Knowledge.Answers;
using Bot.Knowledge.Answers.Checking;
using Bot.Knowledge.Answers.Composing;
using Xunit.Sdk;

namespace Bot.Tests.Knowledge.Answers.Checking;

public sealed class CitationCheckTests
{
    private const int Mutants = 1000;
    private const int Seed = 20170509;

    private const string Cited =
        "Gemma Kane worked with officials of the United States and Canada. Of the first 20 people, 65% had been promoted by May 2017. The scheme is open to HEO and SEO, and takes six months. "
        + "What it costs was not found. Adam Luke reported to the Head of International Engagement. It may be free for members. Two more cohorts, with a further 60 staff, were under way.";

    [Theory]
    [InlineData("Of the first 20 people, 65% had been promoted by May 2017.")]
    [InlineData("By May 2017, 65% of the first 20 people had been promoted.")]
    [InlineData("65 per cent of the first 20 people had been promoted by May 2017.")]
    [InlineData("Gemma Kane worked with officials from the United States and from Canada.")]
    [InlineData("The Access scheme takes 6 months and is open to HEO and SEO.")]
    [InlineData("Access may be free for members.")]
    [InlineData("The cost was not found.")]
    [InlineData("There were two more cohorts under way, with 60 further staff.")]
    [InlineData("Two more cohorts, with a further 60 staff, were under way (as of May 2017).")]
    public void A_sentence_that_says_what_its_source_says_stands(string sentence) => Assert.Null(Objection(sentence));

    [Theory]
    [InlineData("Of the first 20 people, 56% had been promoted by May 2017.")]
    [InlineData("Of the first 65 people, 20% had been promoted by May 2017.")]
    [InlineData("Of the first 20 people, 65% had been promoted by June 2017.")]
    [InlineData("Of the first 20 people, 65% had been promoted by May 2018.")]
    [InlineData("Of the first 20 people, 65 had been promoted by May 2017.")]
    [InlineData("Of the first 20 people, £65 had been promoted by May 2017.")]
    [InlineData("Of the first 20 people, 65% had not been promoted by May 2017.")]
    [InlineData("Adam Luke worked with officials of the United States and Canada.")]
    [InlineData("Gemma Kane worked with officials of the United States and Australia.")]
    [InlineData("Gemma Kane reported to the Head of International Engagement.")]
    [InlineData("The Head of International Engagement reported to Adam Luke.")]
    [InlineData("The scheme is open to EO and SEO, and takes six months.")]
    [InlineData("The scheme is open to SEO and HEO, and takes six months.")]
    [InlineData("The scheme is open to HEO and SEO, and takes six weeks.")]
    [InlineData("The scheme is not open to HEO and SEO, and takes six months.")]
    [InlineData("What it costs was found.")]
    [InlineData("It must be free for members.")]
    [InlineData("It is only free for members.")]
    [InlineData("One more cohort, with a further 60 staff, was under way.")]
    [InlineData("Two more cohorts, with a further 60 staff, were under way (as of May 2019).")]
    [InlineData("The scheme is open to HEO and SEO at https://example.org, and takes six months.")]
    [InlineData("The scheme gives every member of staff a pay rise.")]
    [InlineData("")]
    public void A_sentence_that_says_anything_else_is_stopped(string sentence) => Assert.NotNull(Objection(sentence));

    [Fact]
    public void A_sentence_without_a_source_is_stopped() => Assert.NotNull(CitationCheck.Objection("Access is open.", "", [], null));

    [Fact]
    public async Task Of_a_thousand_answers_with_one_changed_fact_at_least_99_percent_are_caught()
    {
        var sentences = await ShownSentencesAsync();
        var names = sentences.SelectMany(shown => shown.Names).Where(name => name.Contains(' ', StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal).ToList();
        var chance = new Random(Seed);

        List<string> missed = [];
        var made = 0;
        for (var i = 0; made < Mutants; i++)
        {
            var shown = sentences[chance.Next(sentences.Count)];
            var mutant = Mutation.Of(Mutation.Kinds[i % Mutation.Kinds.Count], shown.Text, names, chance);
            // A change that makes another true sentence of the page, or says the same by another of its names, is no lie.
            if (mutant is null || shown.Cited.Contains(mutant, StringComparison.Ordinal) || shown.Names.Any(name => mutant.Contains(name, StringComparison.Ordinal) && !shown.Text.Contains(name, StringComparison.Ordinal))) continue;
            made++;
            if (CitationCheck.Objection(mutant, shown.Cited, shown.Names, shown.AsOf) is null) missed.Add($"{Mutation.Kinds[i % Mutation.Kinds.Count]}: {mutant} <- {shown.Text}");
        }

        if (missed.Count > Mutants / 100) throw new XunitException($"{missed.Count} of {Mutants} were missed (seed {Seed}):\n{string.Join('\n', missed)}");
    }

    [Fact]
    public async Task Of_untouched_sentences_less_than_one_percent_are_stopped()
    {
        var sentences = await ShownSentencesAsync();

        var stopped = sentences.Where(shown => CitationCheck.Objection(shown.Text, shown.Cited, shown.Names, shown.AsOf) is not null).ToList();

        Assert.True(sentences.Count > 500, "Too few sentences to judge by.");
        Assert.True(stopped.Count * 100 < sentences.Count, $"{stopped.Count} of {sentences.Count}: {string.Join('\n', stopped.Select(shown => shown.Text))}");
    }

    private static string? Objection(string sentence) => CitationCheck.Objection(sentence, Cited, ["Access programme", "Access"], "May 2017");

    // Every sentence that the composer drafts for the judged questions, before the check has stopped any.
    private static async Task<List<Shown>> ShownSentencesAsync()
    {
        var composer = new QuotingComposer();
        List<Shown> shown = [];
        foreach (var question in ShippedKnowledge.Questions.Where(question => question.Intent == "ask"))
        {
            var passages = ShippedKnowledge.Base.Search(new Bot.Knowledge.Retrieval.SearchQuery(question.Question));
            if (passages.Count == 0) continue;
            var draft = await composer.ComposeAsync(question.Question, passages, [], CancellationToken.None);
            shown.AddRange(draft.Sentences.Select(sentence => new Shown(
                sentence.Text, sentence.Cited, [sentence.Entry.Title, QuotingComposer.ShortName(sentence.Entry), .. sentence.Entry.Aliases], AsOfWords.For(sentence.Entry.AsOf))));
        }
        return shown;
    }

    private sealed record Shown(string Text, string Cited, IReadOnlyList<string> Names, string? AsOf);
}
