using Bot.Knowledge.Answers.Composing;

namespace Bot.Tests.Knowledge.Answers;

/// <summary>"It" in a quoted sentence becomes the entry's name only where it means the entry.</summary>
public sealed class QuotedPronounTests
{
    [Fact]
    public void No_sentence_is_told_of_the_entry_that_speaks_of_something_else()
    {
        var told = 0;
        foreach (var entry in ShippedKnowledge.Base.Entries)
        {
            for (var section = 0; section < entry.Sections.Count; section++)
            {
                var sentences = SentenceSplitter.Split(entry.Sections[section].Text);
                for (var at = 1; at < sentences.Count; at++)
                {
                    if (!sentences[at].StartsWith("It ", StringComparison.Ordinal) && !sentences[at].StartsWith("Its ", StringComparison.Ordinal)) continue;
                    if (QuotingComposer.Worded("", entry, [new ScoredSentence(entry, section, at, sentences[at], 1)]).Sentences is not [var shown]) continue;
                    told++;
                    Assert.True(EntryNames.Opens(sentences[at - 1], entry) || sentences[at - 1].StartsWith("It ", StringComparison.Ordinal), $"{entry.Id}: {shown.Text}");
                }
            }
        }
        Assert.True(told > 10, $"only {told}");
    }

    [Fact]
    public async Task A_contract_is_not_taken_for_the_change_of_contracts()
    {
        var answer = Bot.Knowledge.Evaluation.ShownText.Of(await ShippedKnowledge.AskAsync("whats happening on 30 april 2026"));

        Assert.DoesNotContain("Learning contract change on 30 April 2026 was planned to run", answer, StringComparison.Ordinal);
    }
}
