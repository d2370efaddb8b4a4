using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder;

/// <summary>Long text made short for a title, a key or a log.</summary>
public static class StringUtils
{
    private const string Dots = "...";

    /// <summary>The first <paramref name="length"/> characters and three dots, or the text itself where it is no longer than that.</summary>
    /// <remarks>A character of two code units is never cut in half.</remarks>
    public static string Ellipsis(string? text, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (text is null || text.Length <= length)
            return text ?? "";
        return text[..Whole(text[length], length)] + Dots;
    }

    public static StringBuilder Ellipsis(StringBuilder sb, int length)
    {
        ArgumentNullException.ThrowIfNull(sb);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (sb.Length <= length)
            return sb;
        sb.Length = Whole(sb[length], length);
        return sb.Append(Dots);
    }

    /// <summary>As <see cref="Ellipsis(string,int)"/>, followed by the hash of the whole text where it was cut, so that two long texts stay apart.</summary>
    public static string EllipsisHash(string? text, int length) =>
        text is null || text.Length <= length ? Ellipsis(text, length) : Ellipsis(text, length) + Hash(text);

    public static StringBuilder EllipsisHash(StringBuilder sb, int length)
    {
        ArgumentNullException.ThrowIfNull(sb);
        if (sb.Length <= length)
            return Ellipsis(sb, length);
        var hash = Hash(sb.ToString());
        return Ellipsis(sb, length).Append(hash);
    }

    /// <summary>SHA-256 of the text's UTF-8, in base 64.</summary>
    public static string Hash(string? text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text ?? "")));

    private static int Whole(char following, int length) => length > 0 && char.IsLowSurrogate(following) ? length - 1 : length;
}
