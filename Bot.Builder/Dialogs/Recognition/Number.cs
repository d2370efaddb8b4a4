namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>A number as it was said: exact while it fits a decimal, else only approximate.</summary>
internal readonly record struct Number(decimal? Exact, double Approximate)
{
    public static Number Of(decimal value) => new(value, (double)value);

    /// <summary>The number as a place in a list counted from 1; 0 when it is none.</summary>
    public int AsPlace => Exact is { } value && value >= 1 && value <= int.MaxValue && value == decimal.Truncate(value) ? (int)value : 0;
}
