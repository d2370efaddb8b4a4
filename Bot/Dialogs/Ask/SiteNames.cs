namespace Bot.Dialogs.Ask;

/// <summary>Keeps clients from making a link of a publisher's name: "GOV.UK" is a name in a source line, and the source's own address is linked beside it.</summary>
internal static class SiteNames
{
    private const string Publisher = "GOV.UK";

    // A word joiner shows nothing and breaks no line; an address with one in it is no address to any client.
    private const string PlainName = "GOV.\u2060UK";

    public static string Unlinked(string text) => text.Replace(Publisher, PlainName, StringComparison.Ordinal);
}
