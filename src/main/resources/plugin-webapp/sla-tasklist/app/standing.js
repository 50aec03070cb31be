import { element } from './dom.js';
import { inWords } from './time.js';

const STATES = {
  REPORTED: 'Reported', WAITING_FOR_OPENING: 'Waiting for the opening', IN_TRIAGE: 'In triage', IN_DIAGNOSIS: 'In diagnosis',
  IN_REPAIR: 'In repair', RESTORED: 'Restored, to be confirmed', CLOSED: 'Closed', CANCELLED: 'Cancelled', MERGED: 'Merged',
  NOT_AN_INCIDENT: 'Not an incident',
};
const REASONS = {
  NO_ACCESS: 'no access to the site', CUSTOMER_SITE: 'the customer\'s power, network or building',
  NO_ANSWER: 'no answer from the customer', LATER_SLOT: 'the customer prefers a later slot', RESTORED: 'the studio worked',
};

export const stateInWords = state => STATES[state] || state;

function row(name, ...value) {
  return [element('dt', {}, name), element('dd', {}, ...value)];
}

function pause({ reason, since, until, reviewAt }) {
  const end = until ? ` to ${inWords(until)}` : reviewAt ? `, asked again at ${inWords(reviewAt)}` : '';
  return element('li', {}, `${inWords(since)}${end}: ${REASONS[reason] || reason}`);
}

/** Why the due time is what it is, a line for each thing. */
export function why(explanation) {
  return element('ul.sla-why', {}, explanation.lines.map(line => element('li', {}, line)));
}

/** The incident as it stands now. @param word when the operator hears the next word; null: none is promised */
export function standing(incident, word) {
  return element('div', {},
    element('h4', { tabindex: -1 }, `${incident.number} · ${incident.summary}`),
    element('dl.sla-facts', {},
      row('Promise', element('strong', {}, incident.promise)),
      row('Studio', incident.studio),
      row('State', stateInWords(incident.state) + (incident.mergedInto ? ` into ${incident.mergedInto}` : '')),
      row('Priority', incident.priority.toLowerCase() + (incident.priorityConfirmed ? '' : ' (provisional until triage)'),
        ` · agreement ${incident.agreement.toLowerCase()}`),
      word ? row('Next word', inWords(word.nextWord)) : [],
      row('Why', why(incident.explanation)),
      incident.clock.pauses.length === 0 ? [] : row('Pauses', element('ul', {}, incident.clock.pauses.map(pause)))));
}

const CHANGES = [
  ['Promise', it => it.promise], ['State', it => stateInWords(it.state)], ['Studio', it => it.studio],
  ['Priority', it => it.priority.toLowerCase()], ['Agreement', it => it.agreement.toLowerCase()],
];

function changes(before, after) {
  const rows = CHANGES.map(([name, of]) => [name, of(before), of(after)]).filter(([, was, becomes]) => was !== becomes);
  return rows.length === 0
    ? element('p', {}, 'The due time stays as it is: ', element('strong', {}, after.promise), '.')
    : element('table.table.table-condensed.sla-changes', {},
      element('thead', {}, element('tr', {}, ['What', 'Was', 'Becomes'].map(head => element('th', { scope: 'col' }, head)))),
      element('tbody', {}, rows.map(([name, was, becomes]) => element('tr', {}, element('th', { scope: 'row' }, name),
        element('td', {}, was), element('td', {}, element('strong', {}, becomes))))));
}

/** What an act would change, and why. */
export function outcome(answer) {
  const begun = answer.clock.pauses.find(its => !its.until);
  return element('div', {},
    answer.remark && element('p', {}, element('strong', {}, answer.remark)),
    changes(answer.before, answer.after),
    answer.survivor && element('p', {}, `${answer.survivor.number} goes on:`),
    answer.survivor && changes(answer.survivor.before, answer.survivor.after),
    begun && !answer.before.paused && answer.after.paused
      && element('p', {}, 'From ', inWords(begun.since), begun.reviewAt && `. We are asked again at ${inWords(begun.reviewAt)}`, '.'),
    !answer.survivor && why(answer.explanation));
}
