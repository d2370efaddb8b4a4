using System.Text;

namespace Bot.Dialogs.Talk;

/// <summary>Words that came from outside, made safe to stand in a Markdown message.</summary>
internal static class PlainText
{
    /// <summary>Escapes what Markdown or HTML would read as marks.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (c is '<' or '>' or '&') escaped.Append(c switch { '<' => "&lt;", '>' => "&gt;", _ => "&amp;" });
            else if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '#' or '|' or '!' or '~') escaped.Append('\\').Append(c);
            else escaped.Append(c is '\r' or '\n' ? ' ' : c);
        }
        return escaped.ToString();
    }

    /// <summary>At most <paramref name="length"/> characters, cut at a word, with an ellipsis where something was left out.</summary>
    public static string Shorten(string text, int length)
    {
        if (text.Length <= length) return text;
        var cut = text.LastIndexOf(' ', length - 1);
        return text[..(cut > length / 2 ? cut : length - 1)].TrimEnd() + "…";
    }
}
