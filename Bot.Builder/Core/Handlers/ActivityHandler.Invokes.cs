using System.Net;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    private const string AdaptiveCardAction = "adaptiveCard/action";
    private const string ApplicationSearch = "application/search";
    private const string ErrorType = "application/vnd.microsoft.error";

    /// <summary>Answers an invoke. What the handler does not know, or finds malformed, gets a status and never an exception.</summary>
    /// <returns>Null when the bot has sent its answer itself.</returns>
    protected virtual async Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            switch (turnContext.Activity.Name)
            {
                case AdaptiveCardAction:
                    var card = CardValue(turnContext.Activity);
                    var shown = await OnAdaptiveCardInvokeAsync(turnContext, card, cancellationToken).ConfigureAwait(false);
                    return CreateInvokeResponse(shown);
                case ApplicationSearch:
                    var search = SearchValue(turnContext.Activity);
                    var found = await OnSearchInvokeAsync(turnContext, search, cancellationToken).ConfigureAwait(false);
                    return CreateInvokeResponse(found);
                case SignInConstants.VerifyStateOperationName or SignInConstants.TokenExchangeOperationName:
                    await OnSignInInvokeAsync(turnContext, cancellationToken).ConfigureAwait(false);
                    return CreateInvokeResponse();
                default:
                    throw new InvokeResponseException(HttpStatusCode.NotImplemented);
            }
        }
        catch (InvokeResponseException refusal)
        {
            return refusal.CreateInvokeResponse();
        }
    }

    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<SearchInvokeResponse> OnSearchInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected static InvokeResponse CreateInvokeResponse(object? body = null) => new() { Status = (int)HttpStatusCode.OK, Body = body };

    private async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(As<IInvokeActivity>(turnContext), cancellationToken).ConfigureAwait(false);
        if (response is null || turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is not null)
            return;
        await turnContext.SendActivityAsync(
            new Activity { Type = ActivityTypesEx.InvokeResponse, Value = response }, cancellationToken).ConfigureAwait(false);
    }

    private static AdaptiveCardInvokeValue CardValue(IInvokeActivity invoke)
    {
        var value = Value<AdaptiveCardInvokeValue>(invoke);
        if (value.Action is null)
            throw Malformed("BadRequest", "The value has no action.");
        return value.Action.Type == "Action.Execute"
            ? value
            : throw Malformed("NotSupported", "Only actions of the type Action.Execute are known.");
    }

    private static SearchInvokeValue SearchValue(IInvokeActivity invoke)
    {
        var value = Value<SearchInvokeValue>(invoke);
        // Teams leaves the kind out and means a search.
        if (string.IsNullOrEmpty(value.Kind) && invoke.ChannelId == "msteams")
            value.Kind = SearchInvokeTypes.Search;
        if (string.IsNullOrEmpty(value.Kind))
            throw Malformed("BadRequest", "The value has no kind.");
        return string.IsNullOrEmpty(value.QueryText) ? throw Malformed("BadRequest", "The value has no queryText.") : value;
    }

    private static T Value<T>(IInvokeActivity invoke)
    {
        try
        {
            return ProtocolJson.Convert<T>(invoke.Value) ?? throw Malformed("BadRequest", "The invoke has no value.");
        }
        catch (JsonException)
        {
            throw Malformed("BadRequest", "The value is not what this invoke carries.");
        }
    }

    private static InvokeResponseException Malformed(string code, string message) => new(
        HttpStatusCode.BadRequest,
        new AdaptiveCardInvokeResponse
        {
            StatusCode = (int)HttpStatusCode.BadRequest,
            Type = ErrorType,
            Value = new Error { Code = code, Message = message },
        });

    /// <summary>Ends the handling of an invoke with a status.</summary>
    protected class InvokeResponseException(HttpStatusCode statusCode, object? body = null) : Exception
    {
        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)statusCode, Body = body };
    }
}
