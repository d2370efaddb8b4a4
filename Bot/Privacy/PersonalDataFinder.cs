using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Privacy;

/// <summary>Finds personal data in a message. Time grows with the text's length, whatever it holds; thread-safe.</summary>
/// <param name="isPublic">True for words that stand in the knowledge base: a name or an address that everyone may read is nobody's secret.</param>
internal sealed partial class PersonalDataFinder(Func<string, bool> isPublic)
{
    // The surest first, as the kinds are ordered.
    private static readonly Func<string, IEnumerable<PersonalDataSpan>>[] _finders =
        [EmailAddresses.Find, InsuranceNumbers.Find, StaffNumbers.Find, PhoneNumbers.Find, HealthDetails.Find];

    public static string Placeholder(PersonalDataKind kind) => $"[{Name(kind)}]";

    public static string Name(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.Email => "email address",
        PersonalDataKind.NationalInsurance => "National Insurance number",
        PersonalDataKind.StaffNumber => "staff number",
        PersonalDataKind.Phone => "phone number",
        PersonalDataKind.Health => "health detail",
        PersonalDataKind.Name => "name",
        PersonalDataKind.Background => "background",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <returns>In the order of the text; none overlaps another.</returns>
    public IReadOnlyList<PersonalDataSpan> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = Plain(text);
        var taken = new bool[plain.Length];
        List<PersonalDataSpan> found = [];
        foreach (var span in _finders.SelectMany(find => find(plain)).Concat(PeoplesNames.Find(plain, isPublic)))
        {
            if (taken.AsSpan(span.Start, span.Length).Contains(true)) continue;
            if (span.Kind != PersonalDataKind.Health && span.Kind != PersonalDataKind.Name && isPublic(span.In(plain))) continue;
            taken.AsSpan(span.Start, span.Length).Fill(true);
            found.Add(span);
        }
        return [.. found.OrderBy(span => span.Start)];
    }

    /// <summary>What of the person's background stands in a text beside what was found there.</summary>
    public IReadOnlyList<PersonalDataSpan> FindBackground(string text, IReadOnlyList<PersonalDataSpan> found) =>
        [.. BackgroundWords.Find(text, isPublic).Where(span => !found.Any(other => other.Start < span.End && span.Start < other.End))];

    /// <summary>True for words that everyone may read in the knowledge base.</summary>
    public bool IsPublic(string words) => isPublic(words);

    /// <summary>The text with a placeholder where personal data stood.</summary>
    public string Mask(string text) => Mask(text, Find(text));

    /// <param name="spans">As <see cref="Find"/> gave them for this text.</param>
    public static string Mask(string text, IReadOnlyList<PersonalDataSpan> spans)
    {
        if (spans.Count == 0) return text;
        var masked = new StringBuilder(text.Length + (16 * spans.Count));
        var at = 0;
        foreach (var span in spans)
        {
            masked.Append(text, at, span.Start - at).Append(Placeholder(span.Kind));
            at = span.End;
        }
        return masked.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>A masked text as what is asked in it: without the placeholders, and without the clauses that only told them ("my email is …").</summary>
    public static string WithoutPlaceholders(string masked)
    {
        var placeholders = Enum.GetValues<PersonalDataKind>().Select(Placeholder).ToList();
        if (!placeholders.Exists(placeholder => masked.Contains(placeholder, StringComparison.Ordinal))) return masked;
        var clauses = Clause().Matches(masked).Select(match => match.Value).ToList();
        var asked = clauses.Where(clause => !(placeholders.Exists(placeholder => clause.Contains(placeholder, StringComparison.Ordinal)) && Telling().IsMatch(clause))).ToList();
        var text = string.Concat(asked.Any(clause => clause.Any(char.IsLetter)) ? asked : clauses);
        foreach (var placeholder in placeholders) text = text.Replace(placeholder, "", StringComparison.Ordinal);
        return text.Trim(' ', ',', ';');
    }

    // One character for one: places in it are places in the message.
    private static string Plain(string text) => string.Create(text.Length, text, static (plain, source) =>
    {
        for (var i = 0; i < plain.Length; i++)
        {
            plain[i] = source[i] switch
            {
                '’' or '‘' or '`' => '\'',
                '‐' or '‑' or '–' or '—' => '-',
                '＠' => '@',
                '＋' => '+',
                var c when char.IsDigit(c) => (char)('0' + (int)char.GetNumericValue(c)),
                var c when char.IsWhiteSpace(c) && c != '\n' => ' ',
                var c => c,
            };
        }
    });

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"[^,.;!?\n]+[,.;!?\n]*", Options)]
    private static partial Regex Clause();

    [GeneratedRegex(
        @"^\W*(and |or |it'?s |here is |this is )?((my|our|his|her|their|the) )?(work |home |personal |private )*(e-?mail|mail|phone|mobile|mob|number|tel(ephone)?|staff|employee|payroll|personnel|ni|nino|national insurance|name|contact|address|landline)\b|"
        + @"^\W*(please )?(you can )?(call|ring|phone|e-?mail|text|contact|write|reach|whatsapp)( to)? (me|us)\b|^\W*\[|"
        + @"^\W*(and |but |so |because |since )?(i am|i'?m|we are|we're|being|as an?|my (\w+ ){0,2}(is|are|was|were))( \w+){0,4} \[background\]\W*$",
        Options)]
    private static partial Regex Telling();
}
