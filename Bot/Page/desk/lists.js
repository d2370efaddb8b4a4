// The queue and my cases, beside each other as tabs.
import { count, say } from './alerts.js';
import { get } from './api.js';
import { el, fill, roving } from './dom.js';
import { shortcut } from './keys.js';
import { ago, due } from './time.js';

const lists = {
  queue: { name: 'Queue', rows: [], isCounted: true, empty: 'Nobody is waiting.' },
  mine: { name: 'Mine', rows: [], isCounted: true, empty: 'You have no open cases. Take one from the queue.' },
  others: { name: 'Others', rows: [], empty: 'No colleague has an open case.' },
  ended: { name: 'Ended', rows: [], empty: 'No case has ended yet.' },
};
let chosen = 'queue';
let marked = '';
let place;
let tabs;
let settle;
let failed = '';

export function drawLists(into, me) {
  const tablist = el('ul', { class: 'desk-tabs' });
  const items = el('ul', { class: 'desk-rows' });
  place = { tablist, items, empty: el('p', { class: 'govuk-body-s desk-empty' }), me };
  settle = roving(items, 'a');
  into.replaceChildren(el('nav', { 'aria-label': 'Lists' }, tablist), place.empty, items);
  shortcut('j', 'Next case in the list', () => step(1));
  shortcut('k', 'Previous case in the list', () => step(-1));
  draw();
  refreshLists();
  setInterval(draw, 30_000);
}

export function showList(name) {
  chosen = name in lists ? name : 'queue';
  marked = '';
  draw();
  if (!lists[chosen].isCounted) refreshLists();
}

// Which case is open: it is marked in the lists.
export function listed(reference) {
  marked = reference;
  if (!lists[chosen].rows.some((row) => row.reference === reference) && lists.mine.rows.some((row) => row.reference === reference)) chosen = 'mine';
  draw();
}

export async function refreshLists() {
  try {
    const before = lists.queue.rows.length;
    const [queue, mine, shown] = await Promise.all([get('queue'), get('mine'), lists[chosen].isCounted ? undefined : get(chosen)]);
    lists.queue.rows = queue.cases;
    lists.mine.rows = mine.cases;
    if (shown) lists[chosen].rows = shown.cases;
    failed = '';
    // A case that was just taken moves from the queue to one's own.
    if (marked && chosen === 'queue' && mine.cases.some((row) => row.reference === marked)) chosen = 'mine';
    count(queue.cases.length + mine.cases.filter((row) => row.isUnread).length);
    if (queue.cases.length > before) say(`${queue.cases.length} in the queue`);
  } catch (error) {
    failed = error.status === 401 ? '' : error.message;
  }
  draw();
}

function step(by) {
  const links = [...place.items.querySelectorAll('a')];
  const at = links.findIndex((link) => link === document.activeElement);
  links[Math.min(Math.max(at + by, 0), links.length - 1)]?.focus();
}

function draw() {
  if (!place) return;
  tabs = Object.entries(lists).map(([name, list]) => el('li', {}, el('a', {
    class: 'desk-tab', href: `#/${name}`, 'data-key': `tab-${name}`, 'aria-current': name === chosen && 'true',
  }, list.isCounted ? `${list.name} (${list.rows.length})` : list.name)));
  fill(place.tablist, tabs);
  const { rows } = lists[chosen];
  place.empty.textContent = failed || (rows.length > 0 ? '' : lists[chosen].empty);
  place.empty.hidden = !place.empty.textContent;
  fill(place.items, rows.map(row));
  settle();
}

const tag = (text, kind = '') => el('strong', { class: `govuk-tag desk-tag ${kind}` }, text);

function row(one) {
  return el('li', {}, el('a', {
    class: 'desk-row', href: `#/case/${one.reference}`, 'data-key': one.reference, 'aria-current': one.reference === marked && 'true',
  },
  el('span', { class: 'desk-row__top' }, el('span', { class: 'desk-row__who' }, one.person), el('span', { class: 'desk-row__time' }, ago(one.openedAt))),
  el('span', { class: 'desk-row__words' }, one.firstWords),
  el('span', { class: 'desk-row__facts' },
    one.isUnread && one.assignee?.id === place.me.id && tag('Waiting for you', 'govuk-tag--yellow'),
    one.isUrgent && tag('Urgent', 'govuk-tag--red'),
    one.isSensitive && tag('Sensitive', 'govuk-tag--purple'),
    one.clocks.filter((clock) => clock.due || clock.isStopped).slice(0, 1).map((clock) => tag(due(clock), clock.isBreached ? 'govuk-tag--red' : 'govuk-tag--grey')),
    el('span', { class: 'desk-row__fact' }, [one.topic, one.team, one.assignee && (one.assignee.id === place.me.id ? 'yours' : one.assignee.name)].filter(Boolean).join(', ')))));
}
