// Shortcuts: single letters, only while no field has the focus. Who speaks to the machine, or types with care, can switch them off.
import { ask, el } from './dom.js';

const kept = 'desk.shortcuts';
const recall = () => { try { return localStorage.getItem(kept) !== 'off'; } catch { return true; } };
let on = recall();
const known = new Map();

export const shortcut = (key, what, act) => known.set(key, { what, act });

export function showShortcuts() {
  const box = el('input', {
    type: 'checkbox',
    class: 'govuk-checkboxes__input',
    id: 'shortcuts-on',
    checked: on,
    onchange: () => {
      on = box.checked;
      try { localStorage.setItem(kept, on ? 'on' : 'off'); } catch { /* a private window may refuse */ }
    },
  });
  ask('Keyboard shortcuts', [
    el('div', { class: 'govuk-checkboxes govuk-checkboxes--small' },
      el('div', { class: 'govuk-checkboxes__item' }, box, el('label', { class: 'govuk-label govuk-checkboxes__label', for: 'shortcuts-on' }, 'Use single letters as shortcuts'))),
    el('dl', { class: 'desk-keys' },
      [...known].map(([key, { what }]) => el('div', {}, el('dt', {}, el('kbd', {}, key)), el('dd', {}, what))),
      el('div', {}, el('dt', {}, el('kbd', {}, 'Ctrl'), ' + ', el('kbd', {}, 'Enter')), el('dd', {}, 'Send what you typed')),
      el('div', {}, el('dt', {}, el('kbd', {}, '↑'), ' ', el('kbd', {}, '↓')), el('dd', {}, 'Move in a list')),
      el('div', {}, el('dt', {}, el('kbd', {}, 'Esc')), el('dd', {}, 'Leave a field or a dialog'))),
  ]);
}

addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && event.target.matches?.('textarea, input')) { event.target.blur(); return; }
  if (!on || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
  if (event.target.closest?.('input, textarea, select, [contenteditable]')) return;
  const found = known.get(event.key);
  if (!found) return;
  event.preventDefault();
  found.act();
});
