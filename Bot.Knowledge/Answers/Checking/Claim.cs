namespace Bot.Knowledge.Answers.Checking;

/// <summary>Something in a sentence that must stand in the text it cites.</summary>
/// <param name="Value">Normalised, so that "twenty", "20" and "20.0" are the same claim.</param>
/// <param name="Position">Index of the claim's first character in its sentence.</param>
/// <param name="End">Index after its last character.</param>
internal sealed record Claim(ClaimKind Kind, string Value, int Position, int End)
{
    public bool Equals(Claim? other) => other is not null && Kind == other.Kind && Value == other.Value;

    public override int GetHashCode() => HashCode.Combine(Kind, Value);
}

internal enum ClaimKind { Number, Percentage, Money, Month, Name, Grade, Negation, Strong, Link }
