namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>A run of letters, a run of digits or one symbol.</summary>
/// <param name="Text">Lower case, digits as ASCII, apostrophes and dashes in their plain forms.</param>
/// <param name="Glued">No space before it: "3" and "pm" in "3pm".</param>
internal readonly record struct Word(int Start, int End, string Text, WordKind Kind, bool Glued)
{
    public bool Is(string text) => string.Equals(Text, text, StringComparison.Ordinal);

    public bool IsDigits => Kind == WordKind.Digits;

    public bool IsLetters => Kind == WordKind.Letters;
}

internal enum WordKind
{
    Letters,
    Digits,
    Symbol,
}
