using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;

namespace Bot.Web;

/// <summary>Text that is safe to send as HTML. The one way to make some is <see cref="Of"/>: literals stand as written, holes are encoded.</summary>
internal sealed class Html
{
    private readonly string text;

    private Html(string text) => this.text = text;

    public static Html Empty { get; } = new("");

    public static Html Of(ref HtmlWriter html) => new(html.ToString());

    public static Html Each<T>(IEnumerable<T> items, Func<T, Html> draw) => new(string.Concat(items.Select(item => draw(item).text)));

    public override string ToString() => text;
}

[InterpolatedStringHandler]
internal ref struct HtmlWriter(int literalLength, int formattedCount)
{
    private const int TypicalHole = 24;
    private readonly StringBuilder text = new(literalLength + (formattedCount * TypicalHole));

    public readonly void AppendLiteral(string literal) => text.Append(literal);

    public readonly void AppendFormatted(string? value) => text.Append(HtmlEncoder.Default.Encode(value ?? ""));

    public readonly void AppendFormatted(int value) => text.Append(value.ToString(CultureInfo.InvariantCulture));

    public readonly void AppendFormatted(Html value) => text.Append(value.ToString());

    public readonly override string ToString() => text.ToString();
}
