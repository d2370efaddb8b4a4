using System.Text.RegularExpressions;

namespace Bot.Knowledge.Answers.Steps;

/// <summary>Writes out what people clip when they type in a chat: "mgmt", "quals", "shud". Names and abbreviations of the Civil Service are left as they are.</summary>
internal static partial class Shorthand
{
    private static readonly Dictionary<string, string> _full = new(StringComparer.OrdinalIgnoreCase)
    {
        ["abt"] = "about", ["appt"] = "appointment", ["b4"] = "before", ["bc"] = "because", ["bcos"] = "because", ["cert"] = "certificate", ["certs"] = "certificates", ["comms"] = "communications", ["cos"] = "because", ["coz"] = "because",
        ["cud"] = "could", ["cuz"] = "because", ["dept"] = "department", ["depts"] = "departments", ["dept's"] = "department's", ["diff"] = "difference", ["dnt"] = "don't", ["gd"] = "good", ["gov"] = "government", ["govt"] = "government",
        ["gr8"] = "great", ["hrs"] = "hours", ["intro"] = "introduction", ["mgmt"] = "management", ["mngmt"] = "management", ["mgmnt"] = "management", ["mgr"] = "manager", ["mgrs"] = "managers", ["mngr"] = "manager",
        ["mins"] = "minutes", ["mth"] = "month", ["mths"] = "months", ["ops"] = "operational", ["org"] = "organisation", ["ppl"] = "people", ["prog"] = "programme", ["progs"] = "programmes", ["quals"] = "qualifications", ["qual"] = "qualification",
        ["rly"] = "really", ["shd"] = "should", ["shud"] = "should", ["sum1"] = "someone", ["thru"] = "through", ["tmrw"] = "tomorrow", ["uni"] = "university", ["wat"] = "what", ["wen"] = "when", ["wk"] = "week", ["wks"] = "weeks",
        ["wot"] = "what", ["wld"] = "would", ["wud"] = "would", ["yr"] = "year", ["yrs"] = "years", ["ur"] = "your", ["u"] = "you", ["r"] = "are", ["2day"] = "today", ["2moro"] = "tomorrow", ["w/"] = "with", ["w/o"] = "without",
    };

    public static string WrittenOut(string text) => Word().Replace(text, match =>
        match.Value.TrimEnd('.') is var word && _full.TryGetValue(word, out var full) ? full + match.Value[word.Length..] : match.Value);

    // With the marks of an address, so that no part of one is taken for a word.
    [GeneratedRegex(@"[\w'@./-]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
