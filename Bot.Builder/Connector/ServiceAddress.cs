using System.Globalization;
using System.Text;

namespace Microsoft.Bot.Connector;

/// <summary>An address below a service URL, with or without its trailing slash and path prefix. Ids are data: each is percent-encoded.</summary>
internal static class ServiceAddress
{
    /// <exception cref="ArgumentException">The text is empty or no web address. No default host ever takes its place.</exception>
    public static Uri Parse(string? serviceUrl) =>
        TryParse(serviceUrl) ?? throw new ArgumentException("A service URL must be an absolute http or https address.", nameof(serviceUrl));

    public static bool IsCallable(string? serviceUrl) => TryParse(serviceUrl) is not null;

    public static Uri Below(Uri service, params ReadOnlySpan<string> segments)
    {
        var address = new StringBuilder(service.GetLeftPart(UriPartial.Path).TrimEnd('/'));
        foreach (var segment in segments)
        {
            address.Append('/').Append(Segment(segment));
        }

        return new Uri(address.ToString());
    }

    /// <summary>Adds the pairs that have a value.</summary>
    public static Uri With(this Uri address, params ReadOnlySpan<(string Name, object? Value)> query)
    {
        var text = new StringBuilder(address.AbsoluteUri);
        var mark = '?';
        foreach (var (name, value) in query)
        {
            if (Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } written)
            {
                text.Append(mark).Append(name).Append('=').Append(Uri.EscapeDataString(written));
                mark = '&';
            }
        }

        return new Uri(text.ToString());
    }

    private static Uri? TryParse(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address
            : null;

    // Dots alone would climb the path whatever their encoding, because a URI treats %2E as a dot.
    private static string Segment(string segment) => segment switch
    {
        null or "" => throw new ArgumentException("An id in the address of a channel's service is empty."),
        "." or ".." => throw new ArgumentException("An id in the address of a channel's service is only dots."),
        _ => Uri.EscapeDataString(segment),
    };
}
