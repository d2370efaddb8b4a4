namespace Bot.Privacy;

/// <summary>
/// Says which words were noticed. The notice itself is kept with the talk, so it shows no more of them than the person needs to know
/// which are meant; where others read along, not even that.
/// </summary>
internal static class PersonalDataNotice
{
    public static string For(string text, IReadOnlyList<PersonalDataSpan> spans, bool isShared)
    {
        if (isShared) return "I saw what looks like personal details. I have left them out of what I keep. Please use our personal chat for anything about a person.";
        var noticed = spans.Select(span => Describe(span, text)).Distinct().ToList();
        return $"I noticed {Listed(noticed)}. I have left {(noticed.Count == 1 ? "it" : "them")} out of what I keep, and nobody else gets {(noticed.Count == 1 ? "it" : "them")}. I do not need such details to help you.";
    }

    private static string Describe(PersonalDataSpan span, string text)
    {
        var words = span.In(text).Trim();
        return span.Kind switch
        {
            PersonalDataKind.Email => $"an email address (it begins “{Start(words, 2)}”)",
            PersonalDataKind.Phone => $"a phone number (it ends “{End(words)}”)",
            PersonalDataKind.NationalInsurance => $"a National Insurance number (it ends “{End(words)}”)",
            PersonalDataKind.StaffNumber => $"a staff number (it ends “{End(words)}”)",
            PersonalDataKind.Health => $"something about health (it begins “{Start(words, 3)}”)",
            PersonalDataKind.Background => $"something about your background (it begins “{Start(words, 3)}”)",
            PersonalDataKind.Name => $"a person's name (it begins “{Start(words, 1)}”)",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static string Start(string words, int count) => words[..Math.Min(count, words.Length)] + "…";

    private static string End(string words) => "…" + words[^Math.Min(2, words.Length)..];

    private static string Listed(List<string> parts) => parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}";
}
