using System.Diagnostics.CodeAnalysis;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Argument checks that throw <see cref="ArgumentNullException"/>.</summary>
public class BotAssert
{
    public static void ActivityNotNull([NotNull] IActivity? activity) => ArgumentNullException.ThrowIfNull(activity);

    public static void ContextNotNull([NotNull] ITurnContext? turnContext) => ArgumentNullException.ThrowIfNull(turnContext);

    public static void ConversationReferenceNotNull([NotNull] ConversationReference? reference) => ArgumentNullException.ThrowIfNull(reference);

    public static void ActivityListNotNull([NotNull] IEnumerable<Activity>? activities)
    {
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Any(activity => activity is null))
            throw new ArgumentNullException(nameof(activities), "An activity of the list is null.");
    }

    public static void MiddlewareNotNull([NotNull] IMiddleware? middleware) => ArgumentNullException.ThrowIfNull(middleware);

    public static void MiddlewareNotNull([NotNull] IEnumerable<IMiddleware>? middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        if (middleware.Any(one => one is null))
            throw new ArgumentNullException(nameof(middleware), "A middleware of the list is null.");
    }
}
