import { element } from './dom.js';

/** Closes the task that is shown, which has ended, and says why; the list of tasks reads itself anew. */
export function leaveTask(words) {
  const [path, query] = location.hash.split('?');
  const kept = new URLSearchParams(query);
  ['task', 'detailsTab'].forEach(name => kept.delete(name));
  location.hash = `${path}?${kept}`;
  const said = element('div.alert.alert-success.sla-left', { role: 'status', tabindex: -1 }, words);
  document.body.append(said);
  said.focus();
  setTimeout(() => said.remove(), 10000);
}
