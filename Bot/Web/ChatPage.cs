using Bot.Department;
using Microsoft.Extensions.Options;

namespace Bot.Web;

/// <summary>The page at <c>/</c>: the chat, and for browsers without JavaScript the plain form.</summary>
internal sealed class ChatPage(PageAssets assets, PageFrame frame, IOptions<DepartmentOptions> department)
{
    public IResult Send(HttpContext context) => frame.Send(context, $"Ask {department.Value.BotName}", nonce => Html.Of($"""
        <h1 class="govuk-heading-l page-heading">Ask {department.Value.BotName}</h1>
        <p class="govuk-body page-lead">{department.Value.Introduction}</p>
        {(assets.AreBuilt ? Chat(nonce) : Missing())}
        <p class="govuk-body-s">{department.Value.PrivacyNote}</p>
        {ContactList.Draw(department.Value.Contacts)}
        """));

    private Html Chat(string nonce) => Html.Of($"""
        <div class="js-only">
        <div class="chat">
        <p class="govuk-body chat__notice" id="chat-notice" role="status">Connecting…</p>
        <div class="chat__window" id="chat" inert role="region" aria-label="Conversation with {department.Value.BotName}" data-bot-name="{department.Value.BotName}" data-privacy="{department.Value.PrivacyNote}"></div>
        </div>
        <div class="govuk-button-group chat-tools">
        <button type="button" class="govuk-button govuk-button--secondary" id="start-again">Start again</button>
        <button type="button" class="govuk-button govuk-button--secondary" id="download">Download this conversation</button>
        </div>
        <dialog class="page-dialog" id="start-again-dialog" aria-labelledby="start-again-title">
        <h2 class="govuk-heading-m" id="start-again-title">Start again?</h2>
        <p class="govuk-body">This ends the conversation and clears it from this page. You can download it first.</p>
        <div class="govuk-button-group">
        <button type="button" class="govuk-button govuk-button--warning" id="start-again-yes">Start again</button>
        <button type="button" class="govuk-button govuk-button--secondary" id="start-again-no">Go on with this conversation</button>
        </div>
        </dialog>
        </div>
        <div class="no-js-only">
        {AskForm.Empty("Your question")}
        </div>
        <script nonce="{nonce}" src="{assets.AddressOf("webchat.js")}" defer></script>
        <script nonce="{nonce}" src="{assets.AddressOf("chat.js")}" defer></script>
        """);

    private static Html Missing() => Html.Of($"""
        <div class="govuk-inset-text">The chat is not installed on this server: it was built without Node. You can ask one question at a time below.</div>
        {AskForm.Empty("Your question")}
        """);
}
