using System.Text.RegularExpressions;
using Bot.Knowledge.Answers.Composing;

namespace Bot.Knowledge.Answers;

/// <summary>"Who is the Home Secretary" asks for a name: a page that only speaks of the office does not answer.</summary>
internal static partial class OfficeHolder
{
    /// <summary>True where the question asks who holds an office, and no sentence names the holder.</summary>
    public static bool IsMissing(string question, IReadOnlyList<DraftSentence> sentences, KnowledgeSnapshot snapshot)
    {
        if (Asked().Match(question) is not { Success: true } asked || !Office().IsMatch(asked.Groups[1].Value)) return false;
        // "Who is my line manager" asks for a page of that name.
        if (NamedEntries.In(snapshot).Find(asked.Groups[1].Value) is [{ Position: 0 }, ..]) return false;
        var naming = Naming(Regex.Escape(asked.Groups[1].Value.Trim()));
        var place = AskedWords.Stems(asked.Groups[2].Value).ToList();
        return !sentences.Any(sentence => naming.IsMatch(sentence.Text) && AskedWords.Stems(sentence.Text).ToHashSet() is var stems && place.TrueForAll(stems.Contains));
    }

    // "Ann Field, Permanent Secretary of …", "Ann Field was the Permanent Secretary", "Permanent Secretary Ann Field".
    private static Regex Naming(string office) => new(
        $@"[A-Z][\w'’-]+ [A-Z][\w'’-]+,? (?:(?:is|was|as|became|then) )?(?:the |a )?(?i:{office})\b|\b(?i:{office}),? (?:(?:is|was) )?(?:Sir |Dame |Dr )?[A-Z][\w'’-]+ [A-Z][\w'’-]+",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    [GeneratedRegex(@"^\W*(?:so |and )?who(?:'?s|’s| is| was)(?: currently| now)? (?:the |our |your )?([\w' -]{3,40}?)(?: (?:of|at|in|for) (?:the )?([\w' -]+?))?(?: now| today| currently)?\W*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    [GeneratedRegex(@"\b(secretary|minister|director|director general|chief|head|officer|chair|chairman|chairwoman|president|commissioner|chancellor|ceo|king|queen|boss)$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Office();
}
