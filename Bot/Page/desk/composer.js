// Where a reply is written: kept while it is typed, sent once however often it is tried.
import { get, post, send } from './api.js';
import { say } from './alerts.js';
import { button, el, fill } from './dom.js';
import { shortcut } from './keys.js';

const LONGEST = 4000;
const TYPING_EVERY = 4000;
let canned;

export function composer(reference) {
  const memory = `desk.reply.${reference}`;
  const recall = () => { try { return sessionStorage.getItem(memory) ?? ''; } catch { return ''; } };
  const keep = (text) => { try { if (text) sessionStorage.setItem(memory, text); else sessionStorage.removeItem(memory); } catch { /* a private window may refuse */ } };

  const text = el('textarea', { class: 'govuk-textarea desk-reply', id: 'reply', rows: '4', maxlength: String(LONGEST), 'aria-describedby': 'reply-fault' });
  const fault = el('p', { class: 'govuk-error-message', id: 'reply-fault', role: 'alert' });
  const choice = el('select', { class: 'govuk-select desk-canned', 'aria-label': 'Put in a ready-made reply' });
  const files = el('input', { class: 'govuk-visually-hidden', type: 'file', id: 'reply-file' });
  const attach = el('label', { class: 'govuk-button govuk-button--secondary desk-button', for: 'reply-file' }, 'Attach a file');
  const go = button('Send', submit, '', { title: 'Ctrl + Enter' });
  const element = el('div', { class: 'desk-composer', hidden: true },
    el('label', { class: 'govuk-label govuk-label--s', for: 'reply' }, 'Your reply'), fault, text,
    el('div', { class: 'govuk-button-group' }, go, files, attach, choice));

  text.value = recall();
  let key = '';
  let lastTyped = 0;
  text.addEventListener('input', () => {
    keep(text.value);
    key = '';
    if (Date.now() - lastTyped < TYPING_EVERY) return;
    lastTyped = Date.now();
    post(`cases/${reference}/typing`).catch(() => undefined);
  });
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); submit(); }
  });
  choice.addEventListener('change', () => {
    const chosen = canned?.[choice.selectedIndex - 1];
    choice.selectedIndex = 0;
    if (chosen) insert(chosen.text);
  });
  files.addEventListener('change', upload);
  shortcut('r', 'Write a reply', () => text.focus());

  function insert(words) {
    text.value = text.value.trim() ? `${text.value.trimEnd()}\n\n${words}` : words;
    keep(text.value);
    key = '';
    text.focus();
  }

  async function submit() {
    const words = text.value.trim();
    if (!words || go.disabled) return;
    // The same key for the same words: a reply whose answer was lost on the way is not sent twice.
    key ||= Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
    go.disabled = true;
    fault.textContent = '';
    try {
      await post(`cases/${reference}/reply`, { key, text: words });
      if (text.value.trim() === words) text.value = '';
      keep(text.value);
      key = '';
      say('Sent');
    } catch (error) {
      fault.textContent = error.status ? error.message : 'The reply did not get through. It is kept here: send it again when the connection is back.';
    }
    go.disabled = false;
    text.focus();
  }

  async function upload() {
    const [file] = files.files;
    files.value = '';
    if (!file) return;
    const form = new FormData();
    form.append('file', file);
    fault.textContent = '';
    try {
      await send(`cases/${reference}/files`, { method: 'POST', body: form });
      say(`${file.name} is sent`);
    } catch (error) {
      fault.textContent = error.message;
    }
  }

  async function offerCanned() {
    canned ??= await get('canned').then((answer) => answer.replies).catch(() => []);
    fill(choice, el('option', {}, 'Ready-made replies'), canned.map((one) => el('option', {}, one.title)));
    choice.hidden = canned.length === 0;
  }

  offerCanned();
  return {
    element,
    use: insert,
    update(found) {
      element.hidden = !found.allowed.includes('reply');
    },
  };
}
