using System.Text.RegularExpressions;

namespace Bot.Privacy;

/// <summary>
/// What people say of their own ethnicity, belief, orientation or union. A turn may need it to understand what is asked ("can I apply?"), so it is not masked in
/// the message; it is kept nowhere.
/// </summary>
internal static partial class BackgroundWords
{
    // "I am Sylheti": a people that no list has. The same endings make trades.
    private static readonly string[] _peoples = ["eti", "ali", "abi", "ati", "eshi", "stani", "ese", "ish", "ian"];
    private static readonly string[] _trades = ["ician", "arian", "orian", "odian", "vilian", "rdian"];

    /// <param name="isPublic">True for words of the knowledge base.</param>
    /// <returns>In the order of the text; none overlaps another.</returns>
    public static IReadOnlyList<PersonalDataSpan> Find(string text, Func<string, bool> isPublic)
    {
        List<PersonalDataSpan> found = [];
        foreach (Match told in Told().Matches(text))
        {
            var rest = told.Groups["rest"];
            foreach (Match word in Word().Matches(rest.Value))
            {
                if (!Background().IsMatch(word.Value) && (word.Index > 0 || !IsPeople(word.Value) || isPublic(word.Value))) continue;
                found.Add(new PersonalDataSpan(PersonalDataKind.Background, rest.Index + word.Index, word.Length));
            }
        }
        return found;
    }

    private static bool IsPeople(string word) =>
        char.IsUpper(word[0]) && !word.All(char.IsUpper) && _peoples.Any(end => word.EndsWith(end, StringComparison.Ordinal)) && !_trades.Any(end => word.EndsWith(end, StringComparison.Ordinal));

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"\b(i am|i['’]?m|we are|we['’]re|i identify as|i was born|i was raised|i come from|i belong to|i practise|being|as an?|my (\w+ ){0,2}?(family|parents|mother|father|mum|dad|background|heritage|ethnicity|race|religion|faith|wife|husband|partner|origins?|roots) (is|are|was|were)) "
        + @"((a|an|the|both|half|part|of|proud|openly|practising|originally|also|very|second|third|generation|british|from) )*(?<rest>[^.,;:!?\n]{1,80})", Options)]
    private static partial Regex Told();

    [GeneratedRegex(@"\p{L}[\p{L}'’-]*", Options)]
    private static partial Regex Word();

    [GeneratedRegex(
        @"^(ethnic|minority|mixed-race|biracial|bame|bme|black|brown|asian|african|afro-caribbean|caribbean|jamaican|nigerian|ghanaian|somali|ethiopian|eritrean|kenyan|ugandan|chinese|indian|pakistani|bangladeshi|bengali|punjabi|gujarati|tamil|sylheti|kashmiri|nepali|afghan|arab|"
        + @"turkish|kurdish|iranian|iraqi|syrian|palestinian|egyptian|moroccan|roma|romani|gypsy|traveller|jewish|jew|muslim|christian|catholic|protestant|hindu|sikh|buddhist|pagan|atheist|humanist|mormon|quaker|gay|lesbian|bisexual|bi|queer|pansexual|asexual|trans|transgender|"
        + @"non-binary|nonbinary|homosexual|lgbt\w*|refugee|asylum|unionist|pcs|prospect|fda)$", Options)]
    private static partial Regex Background();
}
