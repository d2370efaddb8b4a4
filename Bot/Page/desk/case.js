// One case: what came with it, the talk, the notes, and what can be done with it.
import { say } from './alerts.js';
import { get, post, save } from './api.js';
import { actionBar } from './actions.js';
import { composer } from './composer.js';
import { button, el, fill } from './dom.js';
import { notes } from './notes.js';
import { folded, pages, sources } from './pages.js';
import { due, moment } from './time.js';

let shown;

export function closeCase(place) {
  shown = undefined;
  fill(place, el('p', { class: 'govuk-body desk-empty' }, 'Choose a case from the list.'));
}

// Opens a case, or brings the open one up to date without touching what is being typed.
export async function openCase(place, reference, me) {
  if (shown?.reference !== reference) {
    shown = undefined;
    fill(place, el('p', { class: 'govuk-body desk-empty', role: 'status' }, 'Opening…'));
  }
  let found;
  try {
    found = await get(`cases/${reference}`);
  } catch (error) {
    if (!location.hash.endsWith(reference) || error.status === 401) return;
    shown = undefined;
    fill(place, back(), el('h2', { class: 'govuk-heading-m' }, 'The case cannot be shown'), el('p', { class: 'govuk-body', role: 'alert' }, error.message));
    return;
  }
  if (!location.hash.endsWith(reference)) return;
  if (!shown) shown = draw(place, reference, me);
  shown.update(found);
}

export const personTypes = (reference, isTyping) => { if (shown?.reference === reference) shown.types(isTyping); };

const back = () => el('a', { class: 'govuk-back-link desk-back', href: '#/queue' }, 'Back to the list');

function draw(place, reference, me) {
  const parts = {
    heading: el('h2', { class: 'govuk-heading-m desk-case__title', tabindex: '-1' }, 'Case ', reference),
    bar: el('div', { class: 'desk-actions', role: 'group', 'aria-label': 'What you can do' }),
    facts: el('dl', { class: 'desk-facts' }),
    asked: el('div', { class: 'desk-asked' }),
    more: el('div', { class: 'desk-more' }),
    talk: el('ol', { class: 'desk-messages' }),
    types: el('p', { class: 'desk-types', role: 'status' }),
    events: el('ol', { class: 'govuk-list desk-events' }),
  };
  // New words are announced one by one below; the log itself would read out every mark.
  const log = el('div', { class: 'desk-talk', role: 'log', 'aria-label': 'Conversation', 'aria-live': 'off', tabindex: '0' }, parts.talk);
  const heading = el('h3', { class: 'govuk-heading-s' }, 'Conversation');
  const write = composer(reference);
  const aside = notes(reference);
  const actions = actionBar(reference, me, write);
  fill(place, back(), parts.heading, parts.facts, parts.bar, parts.asked, parts.more,
    heading, log, parts.types, write.element,
    el('h3', { class: 'govuk-heading-s' }, 'Notes for colleagues'), aside.element,
    folded('What happened', parts.events));
  place.scrollTop = 0;
  parts.heading.focus({ preventScroll: true });
  let quiet;
  // What the knowledge base has for the case comes after the case: nobody waits for it.
  async function aid(found) {
    fill(parts.more, more(found, { passages: [], near: [] }, write));
    const given = await get(`cases/${reference}/aid`).catch(() => undefined);
    if (given) fill(parts.more, more(found, given, write));
  }
  const messages = talk(reference, log, parts.talk, parts.types);
  let isAided = false;
  let isFirst = true;
  return {
    reference,
    types(isTyping) {
      clearTimeout(quiet);
      parts.types.textContent = isTyping ? 'The person is typing…' : '';
      quiet = setTimeout(() => { parts.types.textContent = ''; }, 8000);
    },
    update(found) {
      fill(parts.facts, facts(found, me));
      actions.update(parts.bar, found);
      fill(parts.asked, asked(found));
      if (!isAided) {
        isAided = true;
        aid(found);
      }
      messages(found);
      // On a phone the talk lies below all that came with it: whoever talks comes for the talk.
      if (isFirst && found.allowed.includes('reply') && found.messages.length > 0 && matchMedia('(max-width: 40em)').matches) heading.scrollIntoView();
      isFirst = false;
      write.update(found);
      aside.update(found);
      fill(parts.events, found.events.map((one) => el('li', {}, el('span', { class: 'desk-quiet' }, moment(one.at)), ' ', one.text)));
    },
  };
}

function facts(found, me) {
  const fact = (name, value) => value && el('div', {}, el('dt', {}, name), el('dd', {}, value));
  return [
    fact('Status', el('strong', { class: 'govuk-tag desk-tag' }, found.statusText)),
    fact('Person', found.person),
    fact('With', found.assignee ? (found.assignee.id === me.id ? 'you' : found.assignee.name) : 'nobody yet'),
    fact('Team', found.team),
    fact('Topic', found.topic),
    fact('Grade', found.grade),
    fact('Place', found.region),
    found.isSensitive && fact('Sensitive', el('strong', { class: 'govuk-tag govuk-tag--purple desk-tag' }, 'Keep within the team')),
    found.clocks.map((clock) => fact(clock.name, el('span', { class: clock.isBreached ? 'desk-late' : null }, due(clock).slice(clock.name.length + 2)))),
  ];
}

const asked = (found) => [
  el('h3', { class: 'govuk-heading-s' }, 'What they want help with'),
  el('p', { class: 'govuk-body desk-words' }, found.request),
  found.missing && el('p', { class: 'govuk-body-s desk-words' }, `The bot could not answer: ${found.missing}`),
];

const more = (found, { draft, passages, near }, write) => [
  draft && folded('A drafted reply, from the knowledge base', el('p', { class: 'govuk-body-s desk-words' }, draft.text), sources(draft.sources),
    found.allowed.includes('reply') && button('Put it into the reply', () => write.use(draft.text), 'secondary', { 'data-key': 'use-draft' })),
  near.length > 0 && pages(`Pages that may help (${near.length})`, near),
  passages.length > 0 && pages(`What the bot quoted (${passages.length})`, passages),
  found.transcript.length > 0 && folded(`What was said with the bot (${found.transcript.length})`,
    el('ol', { class: 'desk-transcript' }, found.transcript.map((line) => el('li', { class: line.who === 'person' ? 'desk-said desk-said--person' : 'desk-said' },
      el('span', { class: 'desk-quiet' }, line.who === 'person' ? found.person : 'Bot'), el('p', { class: 'govuk-body-s desk-words' }, line.text))))),
];

// Messages are added and marked, never drawn anew: a screen reader and a selection keep their place.
function talk(reference, log, list, types) {
  const drawn = new Map();
  let told = 0;
  return ({ messages, allowed }) => {
    const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 60;
    const isFirst = drawn.size === 0;
    for (const one of messages) {
      const line = drawn.get(one.id) ?? add(one, isFirst);
      if (line.words.textContent !== one.text) line.words.textContent = one.text;
      line.mark.textContent = `${moment(one.at)}${one.mark ? `, ${one.mark}` : ''}`;
    }
    if (messages.length === 0 && drawn.size === 0) fill(list, el('li', { class: 'desk-quiet' }, 'Nothing yet.'));
    if (atEnd || isFirst) log.scrollTop = log.scrollHeight;
    const last = messages.findLast((one) => one.who === 'person');
    if (last && last.id > told && last.mark !== 'read' && allowed.includes('reply') && !document.hidden) {
      told = last.id;
      post(`cases/${reference}/read`, { upTo: last.id }).catch(() => { told = 0; });
    }
  };

  function add(one, isFirst) {
    if (drawn.size === 0) list.replaceChildren();
    const mark = el('span', { class: 'desk-quiet' });
    const words = el('p', { class: 'desk-words', hidden: !one.text }, one.text);
    const item = el('li', { class: `desk-message desk-message--${one.who}` },
      el('span', { class: 'desk-message__who' }, one.name), words, one.files.map(file), mark);
    list.append(item);
    drawn.set(one.id, { mark, words });
    if (one.who === 'person') {
      types.textContent = '';
      if (!isFirst) say(one.text ? `The person writes: ${one.text}` : 'The person has sent a file.');
    }
    return { mark, words };
  }

  function file(one) {
    if (one.url) return el('a', { class: 'govuk-link', href: one.url, target: '_blank', rel: 'noreferrer noopener' }, `${one.name} (opens in a new tab)`);
    const link = button(`Download ${one.name}`, async () => {
      try { await save(`cases/${reference}/files/${one.id}`, one.name); } catch (error) { say(error.message); }
    }, 'secondary', { class: 'desk-file' });
    return link;
  }
}
