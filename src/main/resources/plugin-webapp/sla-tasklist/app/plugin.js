import { besideForm } from './beside-form.js';
import { incidentTab } from './incident-tab.js';

// Tasklist sorts by creation until somebody chooses otherwise, in spite of what a filter says. Support works by the
// deadlines: unless the address names another order, the soonest due comes first.
const soonestDue = encodeURIComponent(JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));

if (!location.hash.includes('sorting=')) {
  const hash = location.hash || '#/';
  history.replaceState(null, '', `${hash}${hash.includes('?') ? '&' : '?'}sorting=${soonestDue}`);
}

// The server says in words why it refuses a form; the ids that the engine puts before them help nobody.
const ids = /^Cannot (submit task form|instantiate process definition) \S+: /;
// two changes of one incident at the same moment, a timer's and a person's: the second has to be made again
const clash = /^ENGINE-03005 .*/s;

new MutationObserver(() => {
  document.querySelectorAll('.notifications .message').forEach(message => {
    if (ids.test(message.textContent)) {
      message.textContent = message.textContent.replace(ids, '')
        .replace(clash, 'The incident changed at this very moment. Nothing is lost: please send it again.');
      message.closest('.alert').classList.add('refusal');
    }
  });
}).observe(document.body, { childList: true, subtree: true });

// Tasklist keeps what it told until somebody closes it; it is over when the form is sent again or another task opened.
document.addEventListener('click', event => {
  if (event.target.closest('.btn-primary, .task')) {
    document.querySelectorAll('.notifications .close:not(.ng-hide)').forEach(button => button.click());
  }
}, true);

// has nothing to show: it brings the interface that a plug-in gets only where it is drawn
const start = {
  id: 'sla-start',
  pluginPoint: 'tasklist.navbar.action',
  priority: 0,
  render: (node, { api }) => besideForm(incidentTab, api),
};

export default [start, incidentTab];
