// The chat: starts or resumes a conversation with the host's Direct Line, draws it with Web Chat, and serves the two buttons below it.
(() => {
  'use strict';

  const page = document.getElementById('chat');
  const notice = document.getElementById('chat-notice');
  const { botName, privacy } = page.dataset;
  const nonce = document.currentScript.nonce;
  const memory = 'skillsadvisor.conversation';

  const read = () => { try { return JSON.parse(sessionStorage.getItem(memory)); } catch { return null; } };
  const remember = (session) => { try { sessionStorage.setItem(memory, JSON.stringify(session)); } catch { /* a private window may refuse */ } };
  const forget = () => { try { sessionStorage.removeItem(memory); } catch { /* nothing was kept */ } };

  const tell = (text) => { notice.textContent = text; notice.hidden = !text; };

  async function ask(path, body) {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body ?? {}),
      credentials: 'same-origin',
    });
    return answer.ok ? answer.json() : undefined;
  }

  // A page that was reloaded, or woke after hours, gets a fresh token for the conversation that it had.
  async function open() {
    const kept = read();
    const resumed = kept?.resume && await ask('chat/session', { resume: kept.resume });
    const session = resumed || await ask('chat/session');
    if (!session) throw new Error('no session');
    remember(session);
    return { ...session, resumed: Boolean(resumed) };
  }

  const style = {
    primaryFont: 'arial, "Helvetica Neue", sans-serif',
    accent: 'var(--govuk-link-colour)',
    subtle: 'var(--chat-quiet)',
    timestampColor: 'var(--chat-quiet)',
    backgroundColor: 'var(--chat-surface)',
    bubbleBackground: 'var(--chat-bubble)',
    bubbleBorderColor: 'var(--chat-border)',
    bubbleTextColor: 'var(--govuk-text-colour)',
    bubbleMinWidth: 120,
    bubbleMaxWidth: 640,
    bubbleFromUserBackground: 'var(--chat-bubble-own)',
    bubbleFromUserBorderColor: 'var(--chat-bubble-own)',
    bubbleFromUserTextColor: 'var(--chat-text-own)',
    sendBoxBackground: 'var(--chat-surface)',
    sendBoxTextColor: 'var(--govuk-text-colour)',
    sendBoxPlaceholderColor: 'var(--chat-quiet)',
    sendBoxBorderTop: 'solid 2px var(--govuk-input-border-colour)',
    sendBoxHeight: 48,
    sendBoxTextWrap: true,
    sendBoxButtonColor: 'var(--govuk-link-colour)',
    sendBoxButtonColorOnDisabled: 'var(--chat-disabled)',
    sendBoxButtonShadeColorOnHover: 'var(--chat-hover)',
    sendBoxButtonShadeColorOnActive: 'var(--chat-hover)',
    sendBoxButtonShadeColorOnDisabled: 'transparent',
    suggestedActionLayout: 'flow',
    suggestedActionBackgroundColor: 'var(--chat-surface)',
    suggestedActionBackgroundColorOnHover: 'var(--chat-hover)',
    suggestedActionBackgroundColorOnActive: 'var(--chat-hover)',
    suggestedActionTextColor: 'var(--govuk-link-colour)',
    suggestedActionBorderColor: 'var(--govuk-link-colour)',
    suggestedActionHeight: 44,
    timestampFormat: 'relative',
    // A message is text with Markdown: what looks like HTML in it is shown as it is written.
    markdownRenderHTML: false,
    typingAnimationDuration: 20000,
    transcriptVisualKeyboardIndicatorColor: 'var(--govuk-text-colour)',
    suggestedActionsVisualKeyboardIndicatorColor: 'var(--govuk-text-colour)',
    notificationText: 'var(--chat-quiet)',
  };

  const tone = (colour) => ({ default: colour, subtle: colour });
  const text = tone('var(--govuk-text-colour)');
  const shades = { default: text, dark: text, light: text, accent: tone('var(--govuk-link-colour)'), good: text, warning: text, attention: tone('var(--govuk-error-colour)') };
  const cards = {
    fontFamily: 'arial, "Helvetica Neue", sans-serif',
    supportsInteractivity: true,
    fontSizes: { small: 14, default: 16, medium: 18, large: 20, extraLarge: 24 },
    containerStyles: {
      default: { backgroundColor: 'var(--chat-surface)', foregroundColors: shades },
      emphasis: { backgroundColor: 'var(--chat-bubble)', foregroundColors: shades },
    },
    textBlock: { headingLevel: 3 },
    separator: { lineThickness: 1, lineColor: 'var(--chat-border)' },
    actions: { maxActions: 8, actionsOrientation: 'vertical', actionAlignment: 'stretch', buttonSpacing: 8 },
  };

  // A picture that a message names in its text would be fetched from wherever it says: it stays a link.
  const withoutPictures = () => (next) => (action) => {
    const text = action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && action.payload.activity.text;
    if (!text || !text.includes('![')) return next(action);
    const activity = { ...action.payload.activity, text: text.replaceAll('![', '[') };
    return next({ ...action, payload: { ...action.payload, activity } });
  };

  // Web Chat takes a link without a host for a footnote that opens nothing: ours get the page's own. A file that the text links to needs no second button.
  const withWholeLinks = () => (next) => (action) => {
    const activity = action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && action.payload.activity;
    if (!activity?.text || activity.from?.role === 'user') return next(action);
    const text = activity.text.replaceAll('](calendar/', `](${new URL('calendar/', document.baseURI).href}`);
    const attachments = activity.attachments?.filter(({ contentUrl }) => !contentUrl || !text.includes(`](${contentUrl})`));
    return next({ ...action, payload: { ...action.payload, activity: { ...activity, text, attachments } } });
  };

  // This version of Web Chat hides what the bot says it is doing. Shown as text, it gives way to the first words of the answer.
  const withWhatItDoes = () => (next) => (action) => {
    const activity = action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && action.payload.activity;
    if (activity?.channelData?.streamType !== 'informative') return next(action);
    const shown = { ...activity, channelData: { ...activity.channelData, streamType: 'streaming' } };
    return next({ ...action, payload: { ...action.payload, activity: shown } });
  };

  // Web Chat drops what is sent before it is connected: until then nobody can type.
  const readyOnceConnected = () => (next) => (action) => {
    const result = next(action);
    if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') { page.inert = false; tell(''); }
    return result;
  };

  const words = (strings) => ({
    ...strings,
    ACTIVITY_STATUS_SEND_STATUS_ALT_SENT_AT: 'Sent $1',
    TEXT_INPUT_ALT: 'Type your question',
    TEXT_INPUT_PLACEHOLDER: 'Type your question',
    TEXT_INPUT_SEND_BUTTON_ALT: 'Send question',
  });

  const said = new Map();
  let line;

  // An adviser sees that their words were seen: once the person looks at the page, and only up to what is on it.
  let [shown, told] = [0, 0];
  function tellSeen() {
    if (document.hidden || shown <= told || !line) return;
    told = shown;
    line.postActivity({ type: 'event', name: 'skillsadvisor/seen', value: { upTo: told }, from: { id: 'me' } }).subscribe({ error: () => { told = 0; } });
  }
  function noteReply({ channelData }) {
    if (!(channelData?.caseReply > shown)) return;
    shown = channelData.caseReply;
    setTimeout(tellSeen, 500);
  }
  document.addEventListener('visibilitychange', tellSeen);

  // The client tries again by itself and says nothing meanwhile: whoever writes then would not know why no answer comes.
  const lost = 'The chat has lost its connection. It tries again by itself.';
  let pause;
  window.WebSocket = class extends WebSocket {
    constructor(...address) {
      super(...address);
      this.addEventListener('close', () => { clearTimeout(pause); pause = setTimeout(() => { if (notice.hidden) tell(lost); }, 1500); });
      this.addEventListener('open', () => { clearTimeout(pause); if (notice.textContent === lost) tell(''); });
    }
  };

  async function start() {
    const session = await open();
    line = WebChat.createDirectLine({ domain: new URL('v3/directline', document.baseURI).href, token: session.token, conversationId: session.resumed ? session.conversationId : undefined });
    line.activity$.subscribe({ next: (activity) => { if (activity.type === 'message' && activity.id) { said.set(activity.id, activity); noteReply(activity); } }, error: () => {} });
    line.connectionStatus$.subscribe({
      next: (status) => {
        if (status === 2 && !page.inert) tell('');
        if (status === 3) tell('This conversation has timed out. Reload the page to go on with it.');
        if (status === 4) tell('The chat cannot reach the service. Reload the page to try again.');
      },
      error: () => {},
    });
    WebChat.renderWebChat({
      directLine: line, store: WebChat.createStore({}, withoutPictures, withWholeLinks, withWhatItDoes, readyOnceConnected), nonce, locale: 'en-GB', styleOptions: style, sendTypingIndicator: true, adaptiveCardsHostConfig: cards, overrideLocalizedStrings: words,
    }, page);
  }

  // Web Chat has no British dates: "November 22 at 5:50 PM" below a message of another day becomes "22 November at 17:50".
  const american = /\b([A-Z][a-z]+) (\d{1,2}) at (\d{1,2}):(\d\d)\s(AM|PM)/;
  const british = (_, month, day, hour, minute, half) => `${day} ${month} at ${String((hour % 12) + (half === 'PM' ? 12 : 0)).padStart(2, '0')}:${minute}`;
  function tellTimes() {
    const status = page.querySelectorAll('.webchat__activity-status, .webchat__activity-status *');
    for (const { childNodes } of status) {
      for (const node of childNodes) if (node.nodeType === Node.TEXT_NODE && american.test(node.data)) node.data = node.data.replace(american, british);
    }
  }
  new MutationObserver(tellTimes).observe(page, { subtree: true, childList: true, characterData: true });

  // Plain text: it opens everywhere, prints, and can be pasted into a development plan.
  function transcript() {
    const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
    const parts = [...said.values()].map((activity) => {
      const who = activity.from?.role === 'user' ? 'You' : botName;
      const offers = (activity.suggestedActions?.actions ?? []).map((action) => `  - ${action.title}`);
      return [`${who}, ${day.format(new Date(activity.timestamp))}`, activity.text ?? '(a form or a card)', ...offers].join('\n');
    });
    return [`Conversation with ${botName}`, privacy, ...parts].filter(Boolean).join('\n\n');
  }

  function download() {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([`${transcript()}\n`], { type: 'text/plain;charset=utf-8' }));
    link.download = `${botName.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-conversation.txt`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  async function startAgain() {
    const kept = read();
    if (kept?.resume) await ask('chat/end', { resume: kept.resume }).catch(() => undefined);
    forget();
    location.reload();
  }

  const dialog = document.getElementById('start-again-dialog');
  document.getElementById('download').addEventListener('click', download);
  document.getElementById('start-again').addEventListener('click', () => dialog.showModal());
  document.getElementById('start-again-yes').addEventListener('click', startAgain);
  document.getElementById('start-again-no').addEventListener('click', () => dialog.close());

  if (!window.WebChat) tell('The chat could not be loaded. Reload the page to try again.');
  else start().catch(() => tell('The chat cannot reach the service. Reload the page to try again.'));
})();
