namespace Microsoft.Bot.Schema;

public static class IActivityExtensions
{
    public static string? GetLocale(this IActivity activity) => (activity as Activity)?.Locale;

    public static void SetLocale(this IActivity activity, string? locale)
    {
        if (activity is Activity concrete)
        {
            concrete.Locale = locale;
        }
    }
}
