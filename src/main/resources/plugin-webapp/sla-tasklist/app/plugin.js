// Tasklist sorts by creation until somebody chooses otherwise, in spite of what a filter says. Support works by the
// deadlines: unless the address names another order, the soonest due comes first.
const soonestDue = encodeURIComponent(JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));

if (!location.hash.includes('sorting=')) {
  const hash = location.hash || '#/';
  history.replaceState(null, '', `${hash}${hash.includes('?') ? '&' : '?'}sorting=${soonestDue}`);
}

export default [];
