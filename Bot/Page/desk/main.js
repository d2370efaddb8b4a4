// The adviser desk: who is there, which view is open, and what the feed says to it.
import * as alerts from './alerts.js';
import { get, guardWith, post } from './api.js';
import { closeCase, openCase, personTypes } from './case.js';
import { button, el, fill } from './dom.js';
import { follow } from './feed.js';
import { drawInsight } from './insight.js';
import { shortcut, showShortcuts } from './keys.js';
import { drawLists, listed, refreshLists, showList } from './lists.js';
import { arrive, leave, signIn, usesTokens } from './signin.js';

const root = document.getElementById('desk');
const { view, title, up } = root.dataset;
const home = `${up}desk`;
let me;
let caseView;

const plain = (heading, ...rest) => fill(root, el('main', { class: 'govuk-width-container page-main', id: 'main-content', tabindex: '-1' }, el('h1', { class: 'govuk-heading-l' }, heading), rest));

function askToSignIn() {
  plain('Sign in to the adviser desk', usesTokens
    ? button('Sign in', signIn, '')
    : [
      el('p', { class: 'govuk-body' }, 'This desk runs in Development. The console where the bot runs shows a link that signs you in. It works once.'),
      button('I have signed in', () => location.reload(), ''),
    ]);
}

const connection = el('p', { class: 'desk-connection', role: 'status', hidden: true });
const showConnection = (text, more) => { fill(connection, text, more); connection.hidden = !text; };

function header(can) {
  const link = (name, address, current) => el('li', {}, el('a', { class: 'desk-nav__link', href: address, 'aria-current': current && 'page' }, name));
  const sound = button('', () => drawSound(alerts.switchSound()), 'secondary', { class: 'desk-tool', 'aria-pressed': 'false' });
  const drawSound = (isOn) => { sound.textContent = isOn ? 'Sound is on' : 'Sound is off'; sound.setAttribute('aria-pressed', String(isOn)); };
  drawSound(alerts.soundIsOn());
  const notify = alerts.canNotify() && button('Notify me', async () => { await alerts.askToNotify(); notify.remove(); }, 'secondary', { class: 'desk-tool' });
  shortcut('s', 'Sound on or off', () => sound.click());
  shortcut('?', 'Show the shortcuts', showShortcuts);
  return el('header', { class: 'desk-header' },
    el('div', { class: 'desk-header__inner' },
      el('a', { class: 'desk-header__name', href: home }, 'Adviser desk'),
      el('nav', { 'aria-label': 'Desk' }, el('ul', { class: 'desk-nav' },
        can.cases && link('Cases', `${home}#/queue`, view === 'desk'),
        can.figures && link('Insight', `${home}/insight`, view === 'insight'))),
      el('div', { class: 'desk-tools' },
        el('span', { class: 'desk-me' }, me.name),
        view === 'desk' && [sound, notify],
        button('Shortcuts', showShortcuts, 'secondary', { class: 'desk-tool desk-tool--keys' }),
        button('Sign out', signOut, 'secondary', { class: 'desk-tool' }))));
}

async function signOut() {
  await post('sign-out').catch(() => undefined);
  if (usesTokens) leave();
  else location.reload();
}

function drawDesk() {
  const lists = el('section', { class: 'desk-lists', 'aria-label': 'Cases' });
  caseView = el('section', { class: 'desk-case', 'aria-label': 'Open case' });
  fill(root,
    header({ cases: true, figures: canSeeFigures() }),
    connection,
    el('div', { id: 'desk-announce', class: 'govuk-visually-hidden', role: 'status' }),
    el('main', { class: 'desk-main', id: 'main-content', tabindex: '-1' }, el('h1', { class: 'govuk-visually-hidden' }, title), lists, caseView));
  drawLists(lists, me);
  shortcut('q', 'Open the queue', () => { location.hash = '#/queue'; });
  shortcut('m', 'Open my cases', () => { location.hash = '#/mine'; });
  addEventListener('hashchange', route);
  follow({ event, state });
  route();
}

function route() {
  const [, where, reference] = location.hash.split('/');
  const isCase = where === 'case' && reference;
  root.classList.toggle('desk--case', Boolean(isCase));
  if (!isCase) {
    closeCase(caseView);
    showList(where || 'queue');
    return;
  }
  listed(reference);
  openCase(caseView, reference, me);
}

const open = () => location.hash.startsWith('#/case/') && location.hash.slice('#/case/'.length);
let soon;

function event(kind, data) {
  if (kind === 'case' && data.reference === open()) openCase(caseView, data.reference, me);
  if (kind === 'typing') personTypes(data.reference, data.isTyping);
  if (kind === 'case' || kind === 'resync') {
    clearTimeout(soon);
    soon = setTimeout(refreshLists, 150);
  }
  if (kind === 'case' && data.calls) alerts.call(data.calls);
}

function state(now) {
  if (now === 'live') {
    showConnection(connection.hidden ? '' : 'Connected again.');
    setTimeout(() => connection.textContent === 'Connected again.' && showConnection(''), 4000);
    refreshLists();
    if (open()) openCase(caseView, open(), me);
  } else if (now === 'lost') {
    showConnection('The connection is lost. What you type is kept. Trying again…');
  } else {
    showConnection('You are signed out. What you type is kept. ', usesTokens
      ? button('Sign in again', signIn, '')
      : 'Open the newest link on the console in this tab.');
  }
}

const canSeeFigures = () => me.roles.some((role) => role === 'lead' || role === 'admin');

async function start() {
  if (!await arrive()) { askToSignIn(); return; }
  try {
    me = await get('me');
  } catch (error) {
    if (error.status === 401) askToSignIn();
    else if (error.status === 403) plain('You have no role at this desk', el('p', { class: 'govuk-body' }, 'You are signed in. Ask whoever runs the desk for the role of adviser, lead or admin.'));
    else plain('The desk cannot open', el('p', { class: 'govuk-body' }, error.message), button('Try again', () => location.reload(), ''));
    return;
  }
  guardWith(me.guard);
  const seesCases = me.roles.some((role) => role === 'adviser' || role === 'lead');
  if (view === 'insight') {
    const main = el('main', { class: 'govuk-width-container page-main', id: 'main-content', tabindex: '-1' }, el('h1', { class: 'govuk-heading-l' }, title));
    fill(root, header({ cases: seesCases, figures: canSeeFigures() }), main);
    if (canSeeFigures()) drawInsight(main);
    else main.append(el('p', { class: 'govuk-body' }, 'Insight is for leads and admins.'));
  } else if (seesCases) {
    drawDesk();
  } else {
    location.replace(`${home}/insight`);
  }
}

start();
