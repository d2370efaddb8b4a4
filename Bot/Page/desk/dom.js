// Elements from plain data. Text is only ever set as text: nothing that a person wrote is parsed as HTML.

// attributes: `class`, `onclick` and the like, true for a bare attribute, null or false for none. Children: elements, texts, lists, null.
export function el(name, attributes, ...children) {
  const made = name.startsWith('svg:') ? document.createElementNS('http://www.w3.org/2000/svg', name.slice(4)) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

export const button = (text, onclick, kind = 'secondary', more = {}) =>
  el('button', { type: 'button', class: `govuk-button${kind ? ` govuk-button--${kind}` : ''} desk-button`, onclick, ...more }, text);

// Puts new children in place of the old ones, and the focus back where it was when that place still exists.
export function fill(place, ...children) {
  const key = place.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  place.replaceChildren(...children.flat(Infinity).filter(Boolean));
  if (key !== undefined) place.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus();
}

// Arrow keys, Home and End move within a list; Tab passes it by.
export function roving(list, selector) {
  const items = () => [...list.querySelectorAll(selector)];
  const settle = (chosen) => items().forEach((item) => { item.tabIndex = item === chosen ? 0 : -1; });
  const first = () => settle(list.contains(document.activeElement) && document.activeElement.matches(selector) ? document.activeElement : items()[0]);
  list.addEventListener('keydown', (event) => {
    const all = items();
    const at = all.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (at < 0 || to === undefined || !all[to]) return;
    event.preventDefault();
    settle(all[to]);
    all[to].focus();
  });
  list.addEventListener('focusin', (event) => { if (event.target.matches(selector)) settle(event.target); });
  return first;
}

// A question in a dialog of its own. Escape and "Cancel" leave it; the focus goes back to where it was.
export function ask(title, body, confirm, onconfirm, kind = '') {
  const before = document.activeElement;
  const fault = el('p', { class: 'govuk-error-message', role: 'alert' });
  const dialog = el('dialog', { class: 'page-dialog desk-dialog', 'aria-labelledby': 'dialog-title' },
    el('form', {
      method: 'dialog',
      onsubmit: async (event) => {
        event.preventDefault();
        const [go] = dialog.querySelectorAll('button[type=submit]');
        if (go.getAttribute('aria-disabled')) return;
        fault.textContent = '';
        go.setAttribute('aria-disabled', 'true');
        go.textContent = 'One moment…';
        try {
          if (await onconfirm() !== false) dialog.close();
        } catch (error) {
          fault.textContent = error.message;
        }
        go.removeAttribute('aria-disabled');
        go.textContent = confirm;
      },
    },
    el('h2', { class: 'govuk-heading-m', id: 'dialog-title' }, title), body, fault,
    el('div', { class: 'govuk-button-group' },
      confirm && el('button', { class: `govuk-button${kind && ` govuk-button--${kind}`}`, type: 'submit' }, confirm),
      button(confirm ? 'Cancel' : 'Close', () => dialog.close()))));
  dialog.addEventListener('close', () => { dialog.remove(); before?.focus?.(); });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

let numbers = 0;
export function field(label, input, hint) {
  input.id ||= `field-${numbers += 1}`;
  const hinted = hint && el('div', { class: 'govuk-hint', id: `${input.id}-hint` }, hint);
  if (hinted) input.setAttribute('aria-describedby', hinted.id);
  return el('div', { class: 'govuk-form-group' }, el('label', { class: 'govuk-label', for: input.id }, label), hinted, input);
}
