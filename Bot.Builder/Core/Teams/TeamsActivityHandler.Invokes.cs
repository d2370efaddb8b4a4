using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

public partial class TeamsActivityHandler
{
    protected override async Task<InvokeResponse?> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            return await AnswerAsync(turnContext, turnContext.Activity, cancellationToken).ConfigureAwait(false)
                ?? await base.OnInvokeActivityAsync(turnContext, cancellationToken).ConfigureAwait(false);
        }
        catch (InvokeResponseException refusal)
        {
            return refusal.CreateInvokeResponse();
        }
    }

    protected override Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        OnTeamsSigninVerifyStateAsync(turnContext, cancellationToken);

    /// <returns>Null for what is no invoke of Teams.</returns>
    private async Task<InvokeResponse?> AnswerAsync(
        ITurnContext<IInvokeActivity> turn, IInvokeActivity invoke, CancellationToken cancellationToken)
    {
        switch (invoke.Name)
        {
            case null or "" when invoke.ChannelId == Channels.Msteams:
                return await OnTeamsCardActionInvokeAsync(turn, cancellationToken).ConfigureAwait(false);
            case "fileConsent/invoke":
                return await OnTeamsFileConsentAsync(turn, Value<FileConsentCardResponse>(invoke), cancellationToken).ConfigureAwait(false);
            case "actionableMessage/executeAction":
                await OnTeamsO365ConnectorCardActionAsync(turn, Value<O365ConnectorCardActionQuery>(invoke), cancellationToken).ConfigureAwait(false);
                return CreateInvokeResponse();
            case "composeExtension/onCardButtonClicked":
                await OnTeamsMessagingExtensionCardButtonClickedAsync(turn, Value<JsonObject>(invoke), cancellationToken).ConfigureAwait(false);
                return CreateInvokeResponse();
            case "composeExtension/setting":
                await OnTeamsMessagingExtensionConfigurationSettingAsync(turn, Value<JsonObject>(invoke), cancellationToken).ConfigureAwait(false);
                return CreateInvokeResponse();
            case "composeExtension/query":
                return CreateInvokeResponse(
                    await OnTeamsMessagingExtensionQueryAsync(turn, Value<MessagingExtensionQuery>(invoke), cancellationToken).ConfigureAwait(false));
            case "composeExtension/queryLink":
                return CreateInvokeResponse(
                    await OnTeamsAppBasedLinkQueryAsync(turn, Value<AppBasedLinkQuery>(invoke), cancellationToken).ConfigureAwait(false));
            case "composeExtension/anonymousQueryLink":
                return CreateInvokeResponse(
                    await OnTeamsAnonymousAppBasedLinkQueryAsync(turn, Value<AppBasedLinkQuery>(invoke), cancellationToken).ConfigureAwait(false));
            case "composeExtension/selectItem":
                return CreateInvokeResponse(
                    await OnTeamsMessagingExtensionSelectItemAsync(turn, Value<JsonObject>(invoke), cancellationToken).ConfigureAwait(false));
            case "composeExtension/submitAction":
                return CreateInvokeResponse(
                    await OnTeamsMessagingExtensionSubmitActionDispatchAsync(turn, Value<MessagingExtensionAction>(invoke), cancellationToken).ConfigureAwait(false));
            case "composeExtension/fetchTask":
                return CreateInvokeResponse(
                    await OnTeamsMessagingExtensionFetchTaskAsync(turn, Value<MessagingExtensionAction>(invoke), cancellationToken).ConfigureAwait(false));
            case "composeExtension/querySettingUrl":
                return CreateInvokeResponse(
                    await OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(turn, Value<MessagingExtensionQuery>(invoke), cancellationToken).ConfigureAwait(false));
            case "task/fetch":
                return CreateInvokeResponse(
                    await OnTeamsTaskModuleFetchAsync(turn, Value<TaskModuleRequest>(invoke), cancellationToken).ConfigureAwait(false));
            case "task/submit":
                return CreateInvokeResponse(
                    await OnTeamsTaskModuleSubmitAsync(turn, Value<TaskModuleRequest>(invoke), cancellationToken).ConfigureAwait(false));
            case "tab/fetch":
                return CreateInvokeResponse(
                    await OnTeamsTabFetchAsync(turn, Value<TabRequest>(invoke), cancellationToken).ConfigureAwait(false));
            case "tab/submit":
                return CreateInvokeResponse(
                    await OnTeamsTabSubmitAsync(turn, Value<TabSubmit>(invoke), cancellationToken).ConfigureAwait(false));
            case "config/fetch":
                return CreateInvokeResponse(
                    await OnTeamsConfigFetchAsync(turn, Value<JsonObject>(invoke), cancellationToken).ConfigureAwait(false));
            case "config/submit":
                return CreateInvokeResponse(
                    await OnTeamsConfigSubmitAsync(turn, Value<JsonObject>(invoke), cancellationToken).ConfigureAwait(false));
            default:
                return null;
        }
    }

    private static T Value<T>(IInvokeActivity invoke)
        where T : class
    {
        try
        {
            return ProtocolJson.Convert<T>(invoke.Value) ?? throw new InvokeResponseException(HttpStatusCode.BadRequest);
        }
        catch (JsonException)
        {
            throw new InvokeResponseException(HttpStatusCode.BadRequest);
        }
    }
}
