namespace Bot.Knowledge.Content;

/// <summary>Whether a list of ids takes in what somebody told of themselves.</summary>
internal static class Coverage
{
    /// <returns>Null where it may or may not: who says "SCS" may be the SCS1 that a rule asks for.</returns>
    public static bool? Of(string told, IReadOnlyList<string> anyOf, IReadOnlyList<TaxonomyItem> items)
    {
        // A rule for SCS covers SCS1.
        if (anyOf.Contains(told) || Broader(told, items).Any(anyOf.Contains)) return true;
        return anyOf.Any(id => Broader(id, items).Contains(told)) ? null : false;
    }

    private static IReadOnlyList<string> Broader(string id, IReadOnlyList<TaxonomyItem> items) => items.FirstOrDefault(item => item.Id == id)?.Broader ?? [];
}
