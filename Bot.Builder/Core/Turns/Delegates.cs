using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>The bot's own code at the end of the middleware: called once per turn.</summary>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);

/// <summary>Runs the rest of the middleware and the bot. A middleware that never calls it ends the turn there.</summary>
public delegate Task NextDelegate(CancellationToken cancellationToken);

/// <summary>Sees activities before they leave, may change the list, and passes them on with <paramref name="next"/>.</summary>
public delegate Task<ResourceResponse[]> SendActivitiesHandler(ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse[]>> next);

/// <summary>Sees the replacement of an activity that was already sent.</summary>
public delegate Task<ResourceResponse> UpdateActivityHandler(ITurnContext turnContext, Activity activity, Func<Task<ResourceResponse>> next);

/// <summary>Sees the withdrawal of an activity that was already sent.</summary>
public delegate Task DeleteActivityHandler(ITurnContext turnContext, ConversationReference reference, Func<Task> next);
