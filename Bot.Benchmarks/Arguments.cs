using System.Globalization;

namespace Bot.Benchmarks;

internal static class Arguments
{
    /// <summary>The number after a name such as <c>--seed</c>; null where the name is not given.</summary>
    public static int? Number(this string[] arguments, string name) =>
        Array.IndexOf(arguments, name) is >= 0 and var at && at + 1 < arguments.Length ? int.Parse(arguments[at + 1], NumberStyles.None, CultureInfo.InvariantCulture) : null;
}
