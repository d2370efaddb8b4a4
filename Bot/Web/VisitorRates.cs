using Bot.Channels.DirectLine;
using Microsoft.Extensions.Options;

namespace Bot.Web;

/// <summary>How often one address may begin a conversation or ask by the plain form.</summary>
internal sealed class VisitorRates(IOptions<WebChatOptions> options, TimeProvider clock)
{
    private readonly RequestBudget sessions = new(options.Value.SessionsPerMinute, options.Value.SessionsPerMinute, clock);
    private readonly RequestBudget questions = new(options.Value.FormQuestionsPerMinute, options.Value.FormQuestionsPerMinute, clock);

    public bool AllowSession(HttpContext context) => sessions.Allows(AddressOf(context));

    public bool AllowQuestion(HttpContext context) => questions.Allows(AddressOf(context));

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
