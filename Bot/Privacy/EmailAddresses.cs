using System.Text.RegularExpressions;

namespace Bot.Privacy;

/// <summary>Email addresses, also spelled out ("jo dot bloggs at example dot gov dot uk").</summary>
internal static partial class EmailAddresses
{
    public static IEnumerable<PersonalDataSpan> Find(string text) =>
        Written().Matches(text).Concat(SpelledOut().Matches(text)).Concat(Bracketed().Matches(text)).Select(match => new PersonalDataSpan(PersonalDataKind.Email, match.Index, match.Length));

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"[\w][\w.%+'-]* ?@ ?\w[\w-]*(\.[\w-]+)*\.[a-z]{2,}", Options)]
    private static partial Regex Written();

    [GeneratedRegex(@"\b\w+(( dot |\.|\(dot\)|\[dot\])\w+)*( at |\(at\)|\[at\]| \(at\) | \[at\] )\w+(( ?(dot|\(dot\)|\[dot\]) ?)\w+)* ?(dot|\(dot\)|\[dot\]) ?(com|org|net|uk|eu|ie|info|io)\b", Options)]
    private static partial Regex SpelledOut();

    [GeneratedRegex(@"\b\w[\w.+'-]* ?[(\[{<]at[)\]}>] ?\w[\w-]*(( ?(dot|\(dot\)|\[dot\]) ?|\.)[\w-]+)+", Options)]
    private static partial Regex Bracketed();
}
