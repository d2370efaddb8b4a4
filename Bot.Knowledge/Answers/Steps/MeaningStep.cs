using System.Text.RegularExpressions;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers.Steps;

/// <summary>Says what an abbreviation stands for, from the sentence that spells it out; a short form that nobody spells out is not known.</summary>
internal sealed partial class MeaningStep(KnowledgeBase knowledge, SentenceGate gate) : IAnswerStep
{
    public Task<Answer?> RunAsync(AnswerTurn turn, CancellationToken cancellationToken) => Task.FromResult(Read(turn));

    private Answer? Read(AnswerTurn turn)
    {
        var snapshot = knowledge.Current;
        if (Asked().Match(turn.Text.Trim()) is { Success: true } asked && Label(asked) is { } label)
        {
            // "What does it mean for my team" asks for more than letters.
            var term = Term(snapshot, label);
            if (term is { Meanings.Count: > 1 }) return null;
            if (term is null && !IsShortForm(label)) return null;
            return Told(snapshot, label, term) is { } told ? told : NamedEntries.In(snapshot).Find(label).Count > 0 ? null : new Answer.NotFound(Nearest(snapshot, turn.Text));
        }
        // "What's an SRO" and "CDDO?" name nothing that has a page of its own: the meaning is the answer.
        var words = Analyser.Words(turn.Text).Where(word => !Stopwords.IsFunction(word) && !Stopwords.IsAsking(word)).ToList();
        return words is [var only] && Term(snapshot, only) is { Meanings.Count: 1 } bare && !NamedEntries.In(snapshot).Find(turn.Text).Any() ? Told(snapshot, only, bare) : null;
    }

    private Answer.Found? Told(KnowledgeSnapshot snapshot, string label, Term? term)
    {
        var first = term?.Meanings[0].EntryId;
        var spelled = snapshot.Entries.Where(entry => !entry.IsSample).SelectMany(entry => Spelled(entry, label, term))
            .OrderByDescending(sentence => sentence.Score).ThenByDescending(sentence => sentence.Entry.Id == first).ThenBy(sentence => sentence.Words)
            .ThenBy(sentence => sentence.ChunkId, StringComparer.Ordinal).FirstOrDefault();
        return spelled is null ? null : gate.Open(QuotingComposer.Worded("", spelled.Entry, [spelled]));
    }

    // "X means Y" says it outright, "the Full Name (X)" in passing; a sentence that holds both says it at least.
    private static IEnumerable<ScoredSentence> Spelled(Entry entry, string label, Term? term)
    {
        for (var section = 0; section < entry.Sections.Count; section++)
        {
            var position = 0;
            foreach (var text in SentenceSplitter.Split(entry.Sections[section].Text))
            {
                var worth = Worth(text, label, term);
                if (worth > 0) yield return new ScoredSentence(entry, section, position, text, worth);
                position++;
            }
        }
    }

    private static int Worth(string text, string label, Term? term)
    {
        var at = text.IndexOf(label, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || (at > 0 && char.IsLetterOrDigit(text[at - 1])) || (at + label.Length < text.Length && char.IsLetterOrDigit(text[at + label.Length]))) return 0;
        if (text[(at + label.Length)..].StartsWith(" means ", StringComparison.Ordinal)) return 3;
        if (term is not null && !text.Contains(Gist(term.Meanings[0].Text), StringComparison.OrdinalIgnoreCase)) return 0;
        var isInBrackets = at > 1 && text[at - 1] == '(' && SpellsOut(text[..(at - 2)], label);
        return isInBrackets ? 2 : term is not null ? 1 : 0;
    }

    // What stands before a comma is the name, what stands after it the explanation.
    private static string Gist(string meaning) => meaning.Split(',', 2)[0];

    // "Major Projects Leadership Academy" before "(MPLA": the letters are the words' first ones, small words aside.
    private static bool SpellsOut(string before, string label)
    {
        var initials = string.Concat(before.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(label.Length + 3)
            .Where(word => char.IsLetter(word[0]) && !Stopwords.IsFunction(word.ToLowerInvariant())).Select(word => word[0]));
        var letters = string.Concat(label.Where(char.IsLetter));
        return letters.Length > 1 && initials.EndsWith(letters, StringComparison.OrdinalIgnoreCase);
    }

    private static Term? Term(KnowledgeSnapshot snapshot, string label) =>
        snapshot.Taxonomy.Terms.FirstOrDefault(term => term.Label.Equals(label, StringComparison.OrdinalIgnoreCase));

    // Letters only, and no word of the language: "GSCU", "ddat", "hods", but not "leadership".
    private static bool IsShortForm(string label) =>
        label.Length <= 8 && !label.Contains(' ', StringComparison.Ordinal) && (label.Count(char.IsUpper) > 1 || !Synonyms.IsEnglish(label.ToLowerInvariant()));

    private static string? Label(Match asked) =>
        asked.Groups.Cast<Group>().Skip(1).FirstOrDefault(group => group.Success)?.Value.Trim(' ', '?', '.', '"', '\'', '‘', '’', '“', '”') is { Length: > 0 } label ? label : null;

    private static List<Passage> Nearest(KnowledgeSnapshot snapshot, string text) => [.. snapshot.Search(new SearchQuery(text) { Count = 2 })];

    [GeneratedRegex(
        @"^(?:so |and |ok |pls |please )?(?:what|wot|wat|whats|what's)(?: does| do| is| did| dose)? (?:the )?([\w&+' -]{2,20}?)(?: actually)?(?: stands?| standing)(?: for)?\W*$|^(?:(?:what|wot|wat)(?: does| do| did)|whats|what's) (?:the )?(?:letters |acronym |abbreviation |term )?([\w&+'-]{2,12}) (?:actually )?means?\W*$|^(?:what(?:'s| is) )?(?:the )?(?:meaning|definition|full (?:name|form)) of (?:the )?([\w&+'-]{2,12})\W*$|^([\w&+'-]{2,12})(?: =| meaning| stands for| full name| in full)\W*$|^(?:define|explain|expand|spell out) (?:the )?(?:acronym |abbreviation )?([\w&+'-]{2,12})\W*$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asked();
}
