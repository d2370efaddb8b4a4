using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The door for channels that call by HTTP.</summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    private readonly ConversationGates gates = new();

    /// <summary>For a bot without an identity: callers are not asked who they are.</summary>
    public CloudAdapter()
        : this(BotFrameworkAuthenticationFactory.Create())
    {
    }

    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    public CloudAdapter(IConfiguration configuration, IHttpClientFactory? httpClientFactory = null, ILogger? logger = null)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger), logger)
    {
    }

    /// <summary>
    /// Reads one activity, runs its turn and answers: 200 with what an invoke or expected replies give back, and 400, 401, 405, 413 or
    /// 415 for what is no well-formed activity of a trusted caller. Of those nothing reaches the bot. Turns of one conversation wait for each other.
    /// </summary>
    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);

        var (activity, refusal) = await ActivityDoor.ReadAsync(httpRequest, cancellationToken).ConfigureAwait(false);
        if (activity is null)
        {
            httpResponse.StatusCode = refusal;
            return;
        }

        try
        {
            var caller = await BotFrameworkAuthentication
                .AuthenticateRequestAsync(activity, httpRequest.Headers.Authorization, cancellationToken).ConfigureAwait(false);
            using var turn = await gates.EnterAsync(activity.ChannelId, activity.Conversation.Id, cancellationToken).ConfigureAwait(false);
            var result = await ProcessActivityAsync(caller, activity, bot.OnTurnAsync, cancellationToken).ConfigureAwait(false);
            await HttpHelper.WriteResponseAsync(httpResponse, result).ConfigureAwait(false);
        }
        catch (UnauthorizedAccessException)
        {
            httpResponse.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }
}
