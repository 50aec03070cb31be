import { element } from './dom.js';
import { choice, lines, moment, studio, text } from './fields.js';
import { inWords } from './time.js';

// What may be done to an incident at any time: when it makes sense, and what its form asks. The server judges.

const CHANNELS = [['PHONE', 'Phone'], ['EMAIL', 'Mail'], ['PORTAL', 'Operator page'], ['EMERGENCY_PHONE', 'Emergency number']];
const PRIORITIES = [['HIGH', 'High'], ['MEDIUM', 'Medium'], ['LOW', 'Low']];
const AGREEMENTS = [['BUSINESS', 'Business'], ['EXTENDED', 'Extended'], ['NONE', 'None']];
const SAME = ['', 'As it is'];
const OVER = ['CLOSED', 'CANCELLED', 'MERGED', 'NOT_AN_INCIDENT'];

/** Whether anything is still to be done about it. */
export const open = incident => !OVER.includes(incident.state);
const broken = incident => open(incident) && !incident.clock.restoredAt;

// before triage its form asks what the priority follows from, and would overrule one that was chosen here
const priority = (incident, label) => (incident.priorityConfirmed ? [choice('priority', label, [SAME, ...PRIORITIES])] : []);

const EVENTS = [['OTHER', 'Another time, named below'], ['VISIT', 'The visit'], ['PART', 'The part'], ['RELEASE', 'The release']];

function attempts(incident) {
  return incident.timeline.filter(entry => entry.kind === 'ATTEMPT').reverse()
    .map(entry => [entry.at, `${inWords(entry.at)}: ${entry.text}`]);
}

export const acts = [
  {
    path: 'pause', label: 'Pause', does: 'Wait for the customer: the clock stands still',
    possible: incident => broken(incident) && !incident.paused,
    fields: ({ incident }) => [
      choice('reason', 'What do we wait for?', [
        ['NO_ACCESS', 'Access to the site'],
        ['CUSTOMER_SITE', 'The customer\'s own power, network or building'],
        ['NO_ANSWER', 'An answer: he was called twice, 15 minutes apart'],
      ], { hint: 'Only waiting for the customer pauses. Parts, suppliers and our own people do not.' }),
      choice('since', 'Since', [['', 'Now'], ...attempts(incident)],
        { hint: 'Earlier only from a logged attempt or arrival. No answer counts from the second attempt.' }),
      moment('reviewAt', 'Ask again at', { hint: 'Left empty: after one working day' }),
      text('note', 'Note', { required: true, hint: 'The customer reads it too.' }),
    ],
  },
  {
    path: 'resumption', label: 'Resume', does: 'Waiting is over: the clock goes on',
    possible: incident => broken(incident) && (incident.paused || incident.clock.pauses.some(pause => !pause.until)),
    fields: () => [
      choice('channel', 'How do we know?', [...CHANNELS.map(([value, label]) => [value, `The customer said so: ${label.toLowerCase()}`]),
        ['', 'Our own people know']], { hint: 'The customer\'s word counts from when its channel is next open.' }),
      moment('at', 'Since', { hint: 'Left empty: now' }),
    ],
  },
  {
    path: 'restoration', label: 'Restored', does: 'The studio works again: the clock stops',
    possible: incident => broken(incident) && incident.clock.addressedAt,
    fields: () => [
      moment('at', 'Since', { hint: 'Left empty: now' }),
      text('evidence', 'What shows it?', { hint: 'Needed when it is earlier than now. Planned visits are called off.' }),
    ],
  },
  {
    path: 'attempts', label: 'Log an attempt', does: 'Nobody answered, or the door was closed',
    possible: open,
    fields: () => [text('note', 'Whom did you try to reach, and how?', { required: true, hint: 'The customer reads it too.' })],
  },
  {
    path: 'correction', id: 'correction', label: 'Correct', does: 'Something was wrong from the start',
    possible: open,
    fields: ({ incident }) => [
      ...priority(incident, 'Priority'),
      choice('agreement', 'Agreement', [SAME, ...AGREEMENTS]),
      choice('channel', 'Reported over', [SAME, ...CHANNELS]),
      moment('reportedAt', 'Reported at', { hint: 'When the report reached us. Left empty: as it is' }),
      text('reason', 'What was wrong?', { required: true, hint: 'A correction that undoes a breach needs a lead or a manager.' }),
    ],
  },
  {
    path: 'correction', id: 'studio', label: 'Wrong studio', does: 'It was another studio from the start',
    possible: open,
    fields: ({ server }) => [
      studio('studio', 'The right studio', server),
      text('reason', 'How do you know?', { required: true }),
    ],
  },
  {
    path: 'change', label: 'Change', does: 'Something became different',
    possible: broken,
    fields: ({ incident }) => [
      ...priority(incident, 'Priority from then on'),
      choice('channel', 'How do we know?', [['', 'Our own people know'],
        ...CHANNELS.map(([value, label]) => [value, `The customer said so: ${label.toLowerCase()}`])]),
      moment('at', 'Since', { hint: 'Left empty: now' }),
      text('reason', 'What became different?', { required: true }),
    ],
  },
  {
    path: 'emergency-call', label: 'Emergency call', does: 'The customer called the emergency number',
    possible: broken,
    fields: () => [moment('at', 'Called at', { hint: 'Left empty: now' })],
  },
  {
    path: 'merger', label: 'Merge', does: 'It is the same as another open incident of the studio',
    possible: broken,
    // nobody chooses among what he has not seen
    async prepare({ incident, server }) {
      const others = await server.get(`/incidents?state=open&studio=${encodeURIComponent(incident.studio)}`);
      return others.filter(other => other.number !== incident.number);
    },
    // both are done to as they were looked at
    query: ({ into }, { prepared }) => prepared.filter(other => other.number === into)
      .map(other => ({ survivorSeen: other.version }))[0],
    none: 'This studio has no other open incident.',
    fields: ({ prepared }) => [
      choice('into', 'The incident that goes on', prepared.map(other => [other.number,
        `${other.number}, ${other.priority.toLowerCase()}, ${other.dueAt ? `due ${inWords(other.dueAt)}` : 'no due time'}: ${other.summary}`])),
      text('reason', 'Why is it the same?', { required: true }),
    ],
  },
  {
    path: 'cancellation', label: 'Cancel', does: 'The customer withdraws the report',
    possible: broken,
    fields: () => [text('reason', 'Why?', { required: true, hint: 'The customer reads it too.' })],
  },
  {
    path: 'reopening', label: 'Reopen', does: 'It failed again within five working days',
    possible: incident => incident.state === 'CLOSED',
    fields: ({ incident: { unread } }) => [
      choice('channel', 'How did the customer say it?', CHANNELS, { given: unread?.channel }),
      moment('at', 'When did he say it?', { given: unread?.at, hint: 'Left empty: now' }),
      text('reason', 'What does he say?', { given: unread?.text, required: true }),
    ],
  },
  {
    path: 'next-word', label: 'Next word', does: 'The operator hears the next word at another time, and is told so now',
    possible: (incident, word) => open(incident) && word,
    fields: () => [
      choice('event', 'What does it wait for?', EVENTS),
      moment('at', 'When', { hint: 'Left empty: when the visit or the part is planned' }),
      lines('text', 'What he is told now, in his language', { hint: 'As he reads it. Left empty: how it goes' }),
    ],
    outcome: ({ nextWord }, { word }) => element('p', {}, 'He is told now, and hears the next word at ',
      element('strong', {}, inWords(nextWord)), word.nextWord !== nextWord && ` instead of ${inWords(word.nextWord)}`, '.'),
  },
];
