using Bot.Knowledge.Answers.Checking;
using Bot.Knowledge.Answers.Composing;
using Microsoft.Extensions.Logging;

namespace Bot.Knowledge.Answers.Steps;

/// <summary>Lets a draft's sentences through that pass the citation check, each with the number of its citation.</summary>
internal sealed partial class SentenceGate(ILogger<SentenceGate> logger)
{
    /// <returns>Null where no sentence passes.</returns>
    public Answer.Found? Open(Draft draft)
    {
        List<AnswerSentence> sentences = [];
        List<Citation> citations = [];
        foreach (var sentence in draft.Sentences)
        {
            if (StrangeOrder.In(sentence.Text))
            {
                LogOrder(sentence.ChunkId);
                continue;
            }
            if (CitationCheck.Objection(sentence.Text, sentence.Cited, [sentence.Entry.Title, QuotingComposer.ShortName(sentence.Entry), .. sentence.Entry.Aliases], AsOfWords.For(sentence.Entry.AsOf)) is not null)
            {
                LogStopped(sentence.ChunkId);
                continue;
            }
            sentences.Add(new AnswerSentence(sentence.Text, Cite(citations, sentence)));
        }
        return sentences.Count == 0 ? null : new Answer.Found(sentences, citations, FollowUps.For(draft.Sentences[0].Entry, citations)) { IsWorded = draft.IsWorded };
    }

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

    [LoggerMessage(LogLevel.Warning, "A sentence of {ChunkId} gives orders or asks for a secret and was not shown.")]
    private partial void LogOrder(string chunkId);

    [LoggerMessage(LogLevel.Warning, "The citation check stopped a sentence drawn from {ChunkId}.")]
    private partial void LogStopped(string chunkId);
}
