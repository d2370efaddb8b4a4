// Pages of the knowledge base, folded away until somebody wants them.
import { el } from './dom.js';

export const folded = (summary, ...rest) => el('details', { class: 'govuk-details' },
  el('summary', { class: 'govuk-details__summary' }, el('span', { class: 'govuk-details__summary-text' }, summary)), el('div', { class: 'govuk-details__text' }, rest));

export const pages = (summary, list) => folded(summary, list.map((one) => el('div', { class: 'desk-passage' },
  el('p', { class: 'govuk-body-s' }, el('strong', {}, one.title)), el('p', { class: 'govuk-body-s desk-words' }, one.text), one.url && sources([one]))));

// An address from the content: only ordinary web addresses become links.
export const sources = (list) => el('ul', { class: 'govuk-list desk-sources' }, list.map((one) => el('li', {}, /^https?:\/\//.test(one.url ?? '')
  ? el('a', { class: 'govuk-link', href: one.url, target: '_blank', rel: 'noreferrer noopener' }, `${one.source ?? one.title} (opens in a new tab)`)
  : one.source ?? one.title)));
