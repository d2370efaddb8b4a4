namespace Bot.Privacy;

/// <summary>Kinds of personal data that are noticed in a message, the surest first: where two overlap, the first stands.</summary>
internal enum PersonalDataKind
{
    Email,
    NationalInsurance,
    StaffNumber,
    Phone,
    Health,
    Name,

    /// <summary>Understood in the turn and kept nowhere: <see cref="BackgroundWords"/>.</summary>
    Background,
}

/// <summary>Where personal data stands in a text.</summary>
internal readonly record struct PersonalDataSpan(PersonalDataKind Kind, int Start, int Length)
{
    public int End => Start + Length;

    public string In(string text) => text.Substring(Start, Length);
}
