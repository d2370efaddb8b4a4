using Bot.Knowledge.Answers.Checking;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;
using Microsoft.Extensions.Logging;

namespace Bot.Knowledge.Answers.Steps;

/// <summary>Words an answer to each part that the index is sure of, and keeps only the sentences that pass the citation check.</summary>
internal sealed partial class ComposeStep(KnowledgeBase knowledge, AnswerThresholds thresholds, IAnswerComposer composer, ILogger<ComposeStep> logger) : IAnswerStep
{
    public async Task<Answer?> RunAsync(AnswerTurn turn, CancellationToken cancellationToken)
    {
        List<QuestionPart> parts = [];
        foreach (var part in turn.Parts) parts.Add(part.Passages.Count > 0 ? await ComposeAsync(turn, part, cancellationToken) : part);
        turn.Parts = parts;
        return null;
    }

    private async Task<QuestionPart> ComposeAsync(AnswerTurn turn, QuestionPart part, CancellationToken cancellationToken)
    {
        var draft = await composer.ComposeAsync(part.Text, part.Passages, turn.IsMore ? turn.Question.QuotedChunks : [], cancellationToken);
        if (draft.Sentences.Count == 0) return part;
        var certainty = part.About is not null ? 1 : Certainty(part, draft.Sentences[0].Entry);
        if (certainty < thresholds.Answer) return part with { Certainty = certainty };
        List<AnswerSentence> sentences = [];
        List<Citation> citations = [];
        foreach (var sentence in draft.Sentences)
        {
            if (CitationCheck.Objection(sentence.Text, sentence.Cited, [sentence.Entry.Title, QuotingComposer.ShortName(sentence.Entry), .. sentence.Entry.Aliases], AsOfWords.For(sentence.Entry.AsOf)) is not null)
            {
                LogStopped(sentence.ChunkId);
                continue;
            }
            sentences.Add(new AnswerSentence(sentence.Text, Cite(citations, sentence)));
        }
        return sentences.Count == 0 ? part : part with
        {
            Found = new Answer.Found(sentences, citations, FollowUps.For(draft.Sentences[0].Entry, citations)),
            Missing = draft.Missing,
            Certainty = certainty,
        };
    }

    // The search says how likely the page is right; the page must also know what the question is made of. Neither alone tells a gap from a find (decision 0071).
    private double Certainty(QuestionPart part, Entry entry) =>
        (part.Passages.First(passage => passage.Entry == entry).Confidence + WordRarity.In(knowledge.Current).Explained(part.Text, entry)) / 2;

    private static int Cite(List<Citation> citations, DraftSentence sentence)
    {
        var known = citations.FindIndex(citation => citation.EntryId == sentence.Entry.Id && citation.ChunkId == sentence.ChunkId);
        if (known >= 0) return known + 1;
        var source = sentence.Entry.Sources[0];
        var line = string.Join(", ", new[] { source.Title, source.Publisher, source.Year }.Where(part => !string.IsNullOrEmpty(part)));
        citations.Add(new Citation(
            citations.Count + 1, sentence.Entry.Id, sentence.ChunkId, sentence.Entry.Title, sentence.HeadingPath, sentence.Cited, line, source.Url, sentence.Entry.AsOf));
        return citations.Count;
    }

    [LoggerMessage(LogLevel.Warning, "The citation check stopped a sentence drawn from {ChunkId}.")]
    private partial void LogStopped(string chunkId);
}
