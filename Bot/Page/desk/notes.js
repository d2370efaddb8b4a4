// Notes that only colleagues see. "@" and a name calls that colleague.
import { get, post } from './api.js';
import { button, el, fill } from './dom.js';
import { shortcut } from './keys.js';
import { moment } from './time.js';

export function notes(reference) {
  const list = el('ol', { class: 'govuk-list desk-notes' });
  const text = el('textarea', { class: 'govuk-textarea desk-note', id: 'note', rows: '2', maxlength: '2000', 'aria-describedby': 'note-hint note-fault' });
  const fault = el('p', { class: 'govuk-error-message', id: 'note-fault', role: 'alert' });
  const whom = el('select', { class: 'govuk-select desk-canned', 'aria-label': 'Mention a colleague' });
  const form = el('div', { class: 'desk-composer', hidden: true },
    el('label', { class: 'govuk-label govuk-label--s', for: 'note' }, 'Add a note'),
    el('div', { class: 'govuk-hint', id: 'note-hint' }, 'The person never sees it.'), fault, text,
    el('div', { class: 'govuk-button-group' }, button('Add note', add), whom));
  const mentioned = new Map();

  whom.addEventListener('focus', offer, { once: true });
  whom.addEventListener('change', () => {
    const [option] = whom.selectedOptions;
    whom.selectedIndex = 0;
    if (!option.value) return;
    mentioned.set(option.value, option.textContent);
    text.value = `${text.value}${text.value && !text.value.endsWith(' ') ? ' ' : ''}@${option.textContent} `;
    text.focus();
  });
  fill(whom, el('option', { value: '' }, 'Mention a colleague'));
  shortcut('n', 'Write a note', () => text.focus());

  async function offer() {
    const { colleagues } = await get('colleagues').catch(() => ({ colleagues: [] }));
    whom.append(...colleagues.map((one) => el('option', { value: one.id }, one.name)));
  }

  async function add() {
    const words = text.value.trim();
    if (!words) return;
    fault.textContent = '';
    try {
      await post(`cases/${reference}/note`, { text: words, mentions: [...mentioned].filter(([, name]) => words.includes(`@${name}`)).map(([id]) => id) });
      text.value = '';
      mentioned.clear();
    } catch (error) {
      fault.textContent = error.message;
    }
  }

  return {
    element: el('div', {}, list, form),
    update(found) {
      form.hidden = !found.allowed.includes('note');
      fill(list, found.notes.length === 0 ? el('li', { class: 'desk-quiet' }, 'No notes yet.') : found.notes.map((one) => el('li', { class: 'desk-note-line' },
        el('span', { class: 'desk-quiet' }, `${one.by}, ${moment(one.at)}`), el('p', { class: 'govuk-body-s desk-words' }, one.text))));
    },
  };
}
