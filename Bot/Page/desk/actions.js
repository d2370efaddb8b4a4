// What can be done with a case. The host says which of it this person may do now.
import { get, post } from './api.js';
import { ask, button, el, field, fill } from './dom.js';
import { shortcut } from './keys.js';
import { pages } from './pages.js';

export function actionBar(reference, me, write) {
  const at = (action) => `cases/${reference}/${action}`;
  const fault = el('p', { class: 'govuk-error-message', role: 'alert' });
  const told = el('p', { class: 'govuk-body-s desk-told', role: 'status' });
  const near = el('div', { class: 'desk-near' });
  const tell = (text) => {
    told.textContent = text;
    fill(near);
  };
  let allowed = [];
  let found;

  const run = async (action, body) => {
    fault.textContent = '';
    tell('');
    try {
      return await post(at(action), body);
    } catch (error) {
      fault.textContent = error.message;
      return undefined;
    }
  };

  const take = async () => { if (await run('take')) tell('The case is yours. The person has been told.'); };

  const release = async () => { if (await run('release')) tell('The case is back in the queue. The person has been told.'); };

  async function assign() {
    const { colleagues, teams } = await get('colleagues');
    const isAlone = colleagues.every((one) => one.id === found.assignee?.id) && teams.every((one) => one.id === found.teamId);
    if (isAlone) {
      ask('Assign the case', el('p', { class: 'govuk-body' }, 'There is nobody else yet. Colleagues appear here once they have used this desk, or when the settings name them.'));
      return;
    }
    const choice = el('select', { class: 'govuk-select' },
      colleagues.filter((one) => one.id !== found.assignee?.id).map((one) => el('option', { value: `person:${one.id}` }, one.id === me.id ? `${one.name} (you)` : one.name)),
      teams.filter((one) => one.id !== found.teamId).map((one) => el('option', { value: `team:${one.id}` }, `Team: ${one.name}`)));
    const why = el('input', { class: 'govuk-input', maxlength: '200' });
    ask('Assign the case', [field('To', choice), field('Why (a note for colleagues)', why)], 'Assign', async () => {
      const [kind, ...id] = choice.value.split(':');
      await post(at('assign'), { [kind === 'team' ? 'team' : 'colleague']: id.join(':'), why: why.value });
      tell(`Given to ${choice.selectedOptions[0].textContent}.`);
    });
  }

  function giveBack() {
    const why = el('input', { class: 'govuk-input', maxlength: '200' });
    ask('Return the person to the bot', [el('p', { class: 'govuk-body' }, 'The bot takes over the talk. The case is closed.'), field('Why (for the history)', why)],
      'Return to the bot', () => post(at('return'), { why: why.value }));
  }

  async function close() {
    const { outcomes, tags } = await get('closing');
    const radio = (one, index) => choice('radio', 'outcome', one.id, one.name, index === 0);
    const boxes = tags.map((one) => choice('checkbox', 'tag', one.id, one.name, one.id === found.topicId));
    const dialog = ask('Close the case', [
      group('How did it end?', 'govuk-radios govuk-radios--small', outcomes.map(radio)),
      boxes.length > 0 && group('What was it about?', 'govuk-checkboxes govuk-checkboxes--small desk-columns', boxes),
    ].filter(Boolean), 'Close the case', async () => {
      const chosen = (name) => [...dialog.querySelectorAll(`input[name="${name}"]:checked`)].map((input) => input.value);
      await post(at('close'), { outcome: chosen('outcome')[0], tags: chosen('tag') });
      tell('Closed. The person is asked how well they were helped.');
    });
  }

  async function propose() {
    const replies = found.messages.filter((one) => one.who === 'adviser' && one.text);
    const question = el('textarea', { class: 'govuk-textarea', rows: '2', maxlength: '300' });
    const answer = el('textarea', { class: 'govuk-textarea', rows: '8', maxlength: '4000' });
    question.value = found.missing || found.request;
    answer.value = replies.map((one) => one.text).join('\n\n');
    const result = el('div', { role: 'status' });
    let isShown = false;
    ask('Propose your answer as knowledge', [
      el('p', { class: 'govuk-body-s' }, 'Others who ask the same would then get it from the bot. An editor reads it first. Write it so that it stands alone, without names.'),
      field('The question', question), field('The answer', answer), result,
    ], 'Check and propose', async () => {
      const given = await post(at('propose'), { question: question.value, answer: answer.value, isConfirmed: isShown });
      if (given.isSaved) { tell('Proposed. It waits for an editor.'); return true; }
      // First the host shows what it took out and what is alike; the second press is the decision.
      isShown = true;
      question.value = given.question;
      answer.value = given.answer;
      fill(result, el('div', { class: 'govuk-inset-text' },
        el('p', { class: 'govuk-body-s' }, given.removed.length > 0 ? `Taken out as personal: ${given.removed.join(', ')}. Look at the text above again.` : 'Nothing personal was found. Look at the text above again.'),
        given.alike.length > 0 && el('p', { class: 'govuk-body-s' }, `The knowledge base already has: ${given.alike.join('; ')}.`),
        el('p', { class: 'govuk-body-s' }, 'Press the button again to propose it.')));
      return false;
    });
  }

  async function suggest() {
    tell('The bot is looking…');
    const given = await post(at('suggest')).catch((error) => { fault.textContent = error.message; });
    tell(!given ? '' : given.draft ? 'The bot\'s suggestion is in your reply. Read it before you send it.'
      : given.near.length > 0 ? 'The bot has no suggestion that it is sure of. These pages are the nearest.' : 'The bot has no suggestion for this.');
    if (given?.draft) write.use(given.draft.text);
    else if (given?.near.length > 0) fill(near, Object.assign(pages(`Pages that may help (${given.near.length})`, given.near), { open: true }));
  }

  const all = {
    take: ['Take', take, 't', ''],
    suggest: ['Ask the bot for a reply', suggest, 'd', 'secondary'],
    assign: ['Assign', assign, 'a', 'secondary'],
    release: ['Put back into the queue', release, 'u', 'secondary'],
    return: ['Return to the bot', giveBack, 'b', 'secondary'],
    close: ['Close', close, 'c', 'secondary'],
    propose: ['Propose as knowledge', propose, 'p', 'secondary'],
  };
  for (const [action, [name, act, key]] of Object.entries(all)) shortcut(key, name, () => { if (allowed.includes(action)) act(); });

  return {
    update(bar, now) {
      found = now;
      // What has no reply yet has nothing to propose.
      allowed = now.allowed.filter((action) => action !== 'propose' || now.messages.some((one) => one.who === 'adviser'));
      fill(bar, Object.entries(all).filter(([action]) => allowed.includes(action)).map(([action, [name, act, , kind]]) => button(name, act, kind, { 'data-key': action })), fault, told, near);
    },
  };
}

function choice(type, name, value, text, isChosen) {
  const kind = type === 'radio' ? 'govuk-radios' : 'govuk-checkboxes';
  const id = `${name}-${value}`;
  return el('div', { class: `${kind}__item` },
    el('input', { class: `${kind}__input`, type, name, value, id, checked: isChosen }), el('label', { class: `govuk-label ${kind}__label`, for: id }, text));
}

const group = (legend, kind, items) => el('div', { class: 'govuk-form-group' },
  el('fieldset', { class: 'govuk-fieldset' }, el('legend', { class: 'govuk-fieldset__legend govuk-fieldset__legend--s' }, legend), el('div', { class: kind }, items)));
