using System.Reflection;
using System.Text.RegularExpressions;
using Bot.Dialogs.Talk;
using Bot.Knowledge;

namespace Bot.Tests.House;

/// <summary>Each regular expression of the product runs in linear time, so that none needs a limit that a busy machine could miss.</summary>
public sealed partial class PatternTests
{
    private const int Longest = Utterance.Longest;

    private static readonly IReadOnlyList<(string Name, Regex Pattern)> _patterns =
    [
        .. new[] { typeof(AdvisorBot), typeof(KnowledgeBase), typeof(Microsoft.Bot.Schema.Activity) }.SelectMany(type => type.Assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(Regex) && method.GetParameters().Length == 0 && !method.ContainsGenericParameters)
            .Select(method => ($"{method.DeclaringType}.{method.Name}", (Regex)method.Invoke(null, null)!)),
    ];

    [Fact]
    public void No_pattern_backtracks_or_has_a_time_limit()
    {
        Assert.InRange(_patterns.Count, 200, int.MaxValue);
        Assert.Empty(_patterns.Where(one => !one.Pattern.Options.HasFlag(RegexOptions.NonBacktracking) || one.Pattern.MatchTimeout != Regex.InfiniteMatchTimeout).Select(one => one.Name));
    }

    [Fact]
    public async Task Near_matches_of_the_greatest_length_take_bounded_work()
    {
        var work = Task.Run(() =>
        {
            foreach (var (_, pattern) in _patterns)
                foreach (var text in NearMatches(pattern.ToString())) pattern.Count(text);
        });

        // Linear work takes seconds for all of them; one pattern whose work grows with a power of the length takes hours.
        await work.WaitAsync(Waits.Longest);
    }

    // The words of the pattern itself, over and over, with a break where the match would end.
    private static IEnumerable<string> NearMatches(string pattern)
    {
        var words = Word().Matches(pattern).Select(match => match.Value).DefaultIfEmpty("a").ToList();
        return new[] { words[0] + " ", words[^1], string.Join(' ', words) + "~ ", " ", "1" }.Select(part => string.Concat(Enumerable.Repeat(part, Longest / part.Length + 1))[..Longest]);
    }

    [GeneratedRegex("[a-z0-9]{2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
