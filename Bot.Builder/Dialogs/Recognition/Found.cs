namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Something recognised in a text, from <see cref="Start"/> to <see cref="End"/> inclusive.</summary>
internal readonly record struct Found<T>(int Start, int End, string Text, T Value)
{
    public Found<TOther> As<TOther>(TOther value) => new(Start, End, Text, value);
}
