import { element, freshId } from './dom.js';
import { inWords } from './time.js';

const CHANNELS = {
  PHONE: 'by phone', EMAIL: 'by mail', PORTAL: 'on the operator page', EMERGENCY_PHONE: 'over the emergency number',
  MONITORING: 'by our own probes',
};

function line(entry) {
  return element('li', { 'data-open': String(entry.open) },
    element('span.sla-when', {}, element('time', { datetime: entry.at }, inWords(entry.at)), ` · ${entry.actorName}`,
      entry.channel && ` · ${CHANNELS[entry.channel] || entry.channel}`),
    element('span.sla-what', {}, entry.text));
}

/** Everything that happened, the latest first; on demand only what the customer knows. */
export function timeline(entries) {
  const id = freshId();
  const list = element('ol.sla-timeline', {}, [...entries].reverse().map(line));
  const only = element('input', { type: 'checkbox', id, onchange: () => list.classList.toggle('sla-open-only', only.checked) });
  return element('section', { 'aria-label': 'What happened' },
    element('h4', {}, 'What happened'),
    element('div.checkbox', {}, element('label', { for: id }, only, 'Only what the customer knows')), list);
}
