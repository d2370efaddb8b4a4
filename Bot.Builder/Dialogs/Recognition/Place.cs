namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>A place in a list, counted from 0 at the start ("the third" is 2) or at the end ("the last" is 0).</summary>
internal readonly record struct Place(int Offset, bool FromEnd)
{
    /// <summary>The index in a list of that length; -1 when the place lies outside.</summary>
    public int IndexIn(int count) => Offset >= count ? -1 : FromEnd ? count - 1 - Offset : Offset;
}
