using System.Text.RegularExpressions;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers.Steps;

/// <summary>Answers a question that names two or three entries from each of them, side by side; what is said of only one of them names the part that is missing.</summary>
internal sealed partial class CompareStep(KnowledgeBase knowledge, AnswerThresholds thresholds, SentenceGate gate) : IAnswerStep
{
    public const int Most = 3;

    public Task<Answer?> RunAsync(AnswerTurn turn, CancellationToken cancellationToken) => Task.FromResult(Read(turn));

    private Answer? Read(AnswerTurn turn)
    {
        var snapshot = knowledge.Current;
        var named = NamedEntries.In(snapshot).Find(turn.Text);
        if (NamedEntries.In(snapshot).Find(turn.Question.Text).Count == 0 && Listed(turn, snapshot) is { Count: > 1 } listed)
        {
            // The list is the subject, whatever the answer before it was about.
            (turn.Text, turn.ReadAs) = (turn.Question.Text, null);
            return SideBySide(turn, listed, []);
        }
        var entries = named.Select(name => name.Entry).Distinct().ToList();
        if (entries.Count is > 1 and <= Most && (Cue().IsMatch(turn.Text) || AreListed(turn.Text, named))) return SideBySide(turn, entries, []);
        if (!Sides().IsMatch(turn.Text) || entries.Count > Most) return null;
        // One side has a name, the other is told in other words, or nobody has written about it.
        var sides = Split(Sides().Match(turn.Text)).Select(side => (Text: side, Entry: Meant(snapshot, side))).ToList();
        var meant = sides.Select(side => side.Entry).OfType<Entry>().Distinct().ToList();
        if (sides.Count < 2 || meant.Count == 0 || (entries.Count == 0 && !AreApart(snapshot, sides.ConvertAll(side => side.Text), meant))) return null;
        var missing = sides.Where(side => side.Entry is null).Select(side => side.Text).ToList();
        return meant.Count + missing.Count < 2 ? null : SideBySide(turn, meant, missing);
    }

    // No side has a name. Where each has a page of its own, and no page is about both ("profession or function"), the two are told.
    private static bool AreApart(KnowledgeSnapshot snapshot, List<string> sides, List<Entry> meant) =>
        meant.Count == sides.Count && !snapshot.Entries.Any(entry => entry.Aliases.Append(entry.Title).Select(name => AskedWords.Stems(name).ToHashSet()).Any(name => sides.TrueForAll(side => AskedWords.Stems(side).Any(name.Contains))));

    // "Which of the two is shorter?" speaks of what was listed last.
    private static List<Entry> Listed(AnswerTurn turn, KnowledgeSnapshot snapshot)
    {
        if (!OfTheList().IsMatch(turn.Question.Text) || !Cue().IsMatch(turn.Question.Text)) return [];
        var listed = turn.Question.Listed.Select(snapshot.Find).OfType<Entry>().ToList();
        Regex[] places = [First(), Second(), Third()];
        var meant = listed.Where((_, i) => i < places.Length && places[i].IsMatch(turn.Question.Text)).ToList();
        return meant.Count > 1 ? meant : [.. listed.Take(Two().IsMatch(turn.Question.Text) ? 2 : Most)];
    }

    private Answer? SideBySide(AnswerTurn turn, List<Entry> entries, List<string> missing)
    {
        var aspect = Aspect(turn.Text);
        List<DraftSentence> sentences = [];
        if (aspect is null && entries.Count > 1 && SetApart(entries) is { } apart) sentences.AddRange(QuotingComposer.Worded("", apart.Entry, [apart]).Sentences);
        foreach (var entry in entries)
        {
            var draft = About(entry, aspect);
            sentences.AddRange(draft.Sentences.Where(sentence => !sentences.Exists(other => other.Text == sentence.Text)));
            if (draft.Missing is { } gap) missing.Add($"{gap}, for {QuotingComposer.ShortName(entry)}");
        }
        if (gate.Open(new Draft(sentences)) is not { } found) return null;
        found = found with { Compared = [.. entries.Select(entry => entry.Id)], ReadAs = turn.ReadAs, FollowUps = [] };
        return missing.Count == 0 ? found : new Answer.Partial(found, string.Join("; ", missing));
    }

    // Asked for one thing, that thing; else what each is and whom it is for.
    private static Draft About(Entry entry, string? aspect)
    {
        var name = QuotingComposer.ShortName(entry);
        if (aspect is not null)
        {
            var question = $"{aspect} {name}";
            return QuotingComposer.Worded(question, entry, Best(question, entry, aspectOnly: true));
        }
        var opening = SentenceScorer.Score($"what is {name}", entry, null)[0];
        List<ScoredSentence> chosen = [opening, .. Best($"who is {name} for", entry, aspectOnly: false).Where(sentence => sentence.Section != opening.Section).Take(1)];
        if (entry.Status == EntryStatus.Closed && QuotingComposer.Ending(entry) is { } ended && !chosen.Contains(ended)) chosen.Insert(1, ended);
        return QuotingComposer.Worded("", entry, chosen);
    }

    private static List<ScoredSentence> Best(string question, Entry entry, bool aspectOnly)
    {
        var sought = Sought.In(question);
        var scored = SentenceScorer.Score(question, entry, null).OrderByDescending(sentence => sentence.Score).ThenBy(sentence => sentence.Section).ThenBy(sentence => sentence.Position).ToList();
        var fitting = scored.Where(sentence => sought?.Sentence?.IsMatch(sentence.Text) == true).Take(1).ToList();
        return fitting.Count > 0 ? fitting : aspectOnly ? [scored[0]] : [.. scored.Where(sentence => sought?.Heading?.IsMatch(string.Join(' ', entry.Sections[sentence.Section].HeadingPath)) == true).Take(1)];
    }

    // "Access … is not Accelerate": the one sentence that sets them apart says more than both pages.
    private ScoredSentence? SetApart(List<Entry> entries) =>
        (from entry in knowledge.Current.Entries
         where !entry.IsSample
         from section in Enumerable.Range(0, entry.Sections.Count)
         from item in SentenceSplitter.Split(entry.Sections[section].Text).Select((text, position) => (text, position))
         where Apart().IsMatch(item.text) && !item.text.Contains("not found", StringComparison.Ordinal) && entries.TrueForAll(one => (one == entry && item.text.StartsWith("It ", StringComparison.Ordinal)) || EntryNames.StandsIn(item.text, one))
         select new ScoredSentence(entry, section, item.position, item.text, 0)).OrderBy(sentence => entries.Contains(sentence.Entry)).ThenBy(sentence => sentence.Words).FirstOrDefault();

    private Entry? Meant(KnowledgeSnapshot snapshot, string side)
    {
        // In the place of a side "access" can only be a name.
        if (NamedEntries.In(snapshot).Find(side) is [var name, ..]) return name.Entry;
        if (NamedEntries.In(snapshot).Find($"about {side}") is [var only]) return only.Entry;
        return snapshot.Search(new SearchQuery(side) { Count = 1 }) is [var best]
            && (best.Confidence + WordRarity.In(snapshot).Explained(side, best.Entry)) / 2 >= thresholds.Answer ? best.Entry : null;
    }

    private static List<string> Split(Match sides) => [.. sides.Groups.Cast<Group>().Skip(1).Where(group => group.Success && group.Length > 0).Select(group => group.Value.Trim(' ', '?', '.', ',', '!'))];

    // "FLS and SLS": nothing but "and" or a comma between the names.
    private static bool AreListed(string text, IReadOnlyList<NamedEntry> named)
    {
        var words = Tokeniser.Words(TextNormaliser.Clean(text)).Select(word => word.ToLowerInvariant()).ToList();
        return named.Zip(named.Skip(1)).All(pair => pair.First.Entry == pair.Second.Entry
            || words.Skip(pair.First.Position + pair.First.Length).Take(pair.Second.Position - pair.First.Position - pair.First.Length).All(word => word is "and" or "or" or "the" or "n"));
    }

    private static string? Aspect(string text) =>
        Longer().IsMatch(text) ? "how long is" : Cheaper().IsMatch(text) ? "what does it cost" : Whose().IsMatch(text) ? "who is it for" : null;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(dif+s?|dif+er\w*|diffrence|compar\w*|versus|vs|v|better|worse|(long|short|cheap|quick|hard|easi|small|bigg|seni|old|new)\w*er|more|less|than|same|similar|alike|related|confus\w*|mix(ed)? up|or|which|both|side by side)\b", Options)]
    private static partial Regex Cue();

    [GeneratedRegex(
        @"\b(?:dif+\w*|diffrence)\s+(?:is there |there is )?(?:between|of)\s+(?:the |a |an )?(.+?)\s+(?:and|&|vs\.?|or|to)\s+(?:the |a |an )?(.+)$|\bcompar\w*\s+(?:the |a |an )?(.+?)\s+(?:and|&|with|to|vs\.?|against)\s+(?:the |a |an )?(.+)$|^(.+?)\s+(?:vs\.?|versus)\s+(?:the |a |an )?(.+)$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sides();

    [GeneratedRegex(@"\b(them|these|those|they|both|the (two|three|others?|options)|two|three|first|second|third|1st|2nd|3rd|which (one|is|takes|costs|lasts))\b", Options)]
    private static partial Regex OfTheList();

    [GeneratedRegex(@"\b(first|1st|one and|number 1|option 1)\b", Options)]
    private static partial Regex First();

    [GeneratedRegex(@"\b(second|2nd|number 2|option 2)\b", Options)]
    private static partial Regex Second();

    [GeneratedRegex(@"\b(third|3rd|last|number 3|option 3)\b", Options)]
    private static partial Regex Third();

    [GeneratedRegex(@"\b(two|both)\b", Options)]
    private static partial Regex Two();

    [GeneratedRegex(@"\b(longe(r|st)|shorte(r|st)|quicke(r|st)|how long|length|duration|takes? (more|less|the (most|least)) time)\b", Options)]
    private static partial Regex Longer();

    [GeneratedRegex(@"\b(cheape(r|st)|costs?|price|fees?|expensive|free)\b", Options)]
    private static partial Regex Cheaper();

    [GeneratedRegex(@"\b(who|whom|eligib\w*|grades?|open to|for (a|an) \w+|join|apply)\b", Options)]
    private static partial Regex Whose();

    [GeneratedRegex(@";|\b(not|different|differs?|while|whereas|unlike)\b", Options)]
    private static partial Regex Apart();
}
