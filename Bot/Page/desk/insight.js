// Figures for those who lead the desk and the knowledge: charts, each with its table, and the same as CSV.
import { get, save } from './api.js';
import { button, el, field, fill } from './dom.js';
import { moment } from './time.js';

const number = new Intl.NumberFormat('en-GB');
const percent = new Intl.NumberFormat('en-GB', { style: 'percent' });

export async function drawInsight(main) {
  const days = el('select', { class: 'govuk-select', onchange: () => load() }, [30, 90, 365].map((one) => el('option', { value: String(one), selected: one === 90 }, `the last ${one} days`)));
  const body = el('div', { role: 'region', 'aria-label': 'Figures', 'aria-live': 'polite' });
  main.append(
    el('div', { class: 'desk-insight-tools' }, field('Show', days), button('Download as CSV', async () => save(`insight.csv?days=${days.value}`, `insight-${days.value}-days.csv`))),
    body);

  async function load() {
    try {
      const [figures, { drafts }] = await Promise.all([get(`insight?days=${days.value}`), get('drafts')]);
      fill(body, sections(figures), proposed(drafts));
    } catch (error) {
      fill(body, el('p', { class: 'govuk-error-message', role: 'alert' }, error.message));
    }
  }

  await load();
}

const sections = (found) => [
  el('p', { class: 'govuk-body' }, `Nothing that fewer than ${found.smallest} conversations stand behind is shown. Nobody's words are shown: the subjects are made of words that many used.`),
  section('What nobody could answer', 'Questions for which the knowledge base had nothing, or only a part, by the words they share.',
    chart(found.unanswered, 'Subject', 'Conversations'), found.hiddenUnanswered > 0 && hidden(found.hiddenUnanswered)),
  section('Demand by skill', 'What people asked about.', chart(found.skills, 'Skill', 'Conversations')),
  section('Demand by grade', 'Where people gave it.', chart(found.grades, 'Grade', 'Conversations')),
  section('Demand by place', 'Where people gave it.', chart(found.places, 'Place', 'Conversations')),
  section('Waits', 'From the person\'s words to an adviser\'s, in open hours.', waits(found.waits)),
  section('Satisfaction', satisfactionWords(found.satisfaction), chart(found.satisfaction.answers, 'Answer', 'People')),
];

const proposed = (drafts) => section('Answers that advisers proposed', 'They wait for an editor, who publishes each with "content publish" once the content evaluation passes.', drafts.length === 0
  ? el('p', { class: 'govuk-body-s desk-quiet' }, 'None waits.')
  : el('ul', { class: 'govuk-list govuk-list--bullet' }, drafts.map((one) => el('li', {}, one.id, ' ', el('span', { class: 'desk-quiet' }, moment(one.at))))));

const hidden = (count) => el('p', { class: 'govuk-body-s' }, `${number.format(count)} more conversations asked things that too few others asked.`);

const section = (title, words, ...rest) => el('section', { class: 'desk-figure' }, el('h2', { class: 'govuk-heading-m' }, title), el('p', { class: 'govuk-body' }, words), rest);

const satisfactionWords = ({ asked, answered }) => (asked === 0
  ? 'Nobody has been asked yet.'
  : `${number.format(answered)} of ${number.format(asked)} people answered (${percent.format(answered / asked)}). A low share says little about the others.`);

const LINE = 28;

function chart(rows, name, amount) {
  if (rows.length === 0) return el('p', { class: 'govuk-body-s desk-quiet' }, 'Too few to show.');
  const most = Math.max(...rows.map((row) => row.count));
  const bars = rows.map((row, at) => el('svg:rect', { class: 'desk-bar', x: '0', y: String((at * LINE) + 4), width: `${Math.max(1, (row.count / most) * 100)}%`, height: String(LINE - 8) }));
  return el('div', { class: 'desk-chart' },
    table([name, amount], rows.map((row) => [row.name, number.format(row.count)])),
    // The table says it all; the picture only helps the eye.
    el('svg:svg', { class: 'desk-bars', 'aria-hidden': 'true', focusable: 'false', width: '100%', height: String(rows.length * LINE) }, bars));
}

const waits = (rows) => (rows.length === 0
  ? el('p', { class: 'govuk-body-s desk-quiet' }, 'Too few to show.')
  : table(['Clock', 'Cases', 'Half within', 'Nine in ten within', 'In time'],
    rows.map((row) => [row.name, number.format(row.cases), minutes(row.median), minutes(row.ninetieth), percent.format(row.inTime / row.cases)])));

const minutes = (count) => (count < 60 ? `${number.format(count)} min` : `${number.format(Math.round(count / 6) / 10)} h`);

const table = ([first, ...others], rows) => el('div', { class: 'desk-table' }, el('table', { class: 'govuk-table' },
  el('thead', { class: 'govuk-table__head' }, el('tr', {}, el('th', { scope: 'col', class: 'govuk-table__header' }, first), others.map((one) => el('th', { scope: 'col', class: 'govuk-table__header govuk-table__header--numeric' }, one)))),
  el('tbody', { class: 'govuk-table__body' }, rows.map(([head, ...cells]) => el('tr', {}, el('th', { scope: 'row', class: 'govuk-table__header desk-table__name' }, head), cells.map((cell) => el('td', { class: 'govuk-table__cell govuk-table__cell--numeric' }, cell)))))));
