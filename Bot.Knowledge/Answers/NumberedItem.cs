using System.Text.RegularExpressions;
using Bot.Knowledge.Answers.Checking;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers;

/// <summary>A numbered part of a thing: "strand 3", "mission five". What a page says of the whole is no answer for one part.</summary>
internal static partial class NumberedItem
{
    /// <returns>The pages that speak of the part before all others; unchanged where none does, or no part is asked for.</returns>
    public static IReadOnlyList<Passage> First(string question, IReadOnlyList<Passage> passages)
    {
        if (In(question) is not { } item || passages is not [var best, ..] || Speaks(best.Entry, item)) return passages;
        List<Passage> speaking = [.. passages.Where(passage => Speaks(passage.Entry, item))];
        return speaking.Count > 0 ? speaking : passages;
    }

    /// <returns>The part as it was asked for; null where the page speaks of it, or none was asked for.</returns>
    public static string? MissingFrom(string question, Entry entry) => In(question) is { } item && !Speaks(entry, item) ? item : null;

    public static bool IsIn(string question) => In(question) is not null;

    /// <summary>True where the sentence speaks of the part that the question asks for.</summary>
    public static bool StandsIn(string question, string sentence) =>
        In(question) is { } item && Plain(item) is var wanted && Item().Matches(sentence).Any(match => Plain(match.Value) == wanted);

    private static string? In(string question) => Item().Match(question) is { Success: true } match ? match.Value : null;

    private static bool Speaks(Entry entry, string item)
    {
        var wanted = Plain(item);
        return entry.Sections.SelectMany(section => section.HeadingPath.Append(section.Text)).Concat(entry.Aliases).Append(entry.Title)
            .SelectMany(text => Item().Matches(text)).Any(match => Plain(match.Value) == wanted) || entry.Sections.Any(section => Levels().Matches(section.Text).Any(match => IsWithin(match, wanted)));
    }

    // "Levels 2 to 7" speaks of level 3 as well.
    private static bool IsWithin(Match levels, string wanted) =>
        wanted.Split(' ') is ["level", var number] && int.TryParse(number, out var asked) && int.Parse(levels.Groups[1].ValueSpan, null) <= asked && asked <= int.Parse(levels.Groups[2].ValueSpan, null);

    private static string Plain(string item) =>
        item.ToLowerInvariant().Split(' ') is [var noun, var number] ? $"{noun} {NumberWords.Value(number) ?? number}" : item;

    [GeneratedRegex(@"\b(strand|level|mission|phase|module|stage|step|round|cohort|tier|pillar|chapter|wave) (\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    [GeneratedRegex(@"\b[Ll]evels (\d) (?:to|and) (\d)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Levels();
}
