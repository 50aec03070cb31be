// The service's time is Amsterdam's, wherever the browser is.
const ZONE = 'Europe/Amsterdam';

const said = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE, weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit',
});
const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});

/** "Mon 16 Nov 14:00", as the server's texts say it. */
export function inWords(instant) {
  const part = Object.fromEntries(said.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${part.weekday} ${part.day} ${part.month} ${part.hour}:${part.minute}`;
}

/** What an input of type datetime-local shows of an instant. */
export function asLocal(instant) {
  const part = Object.fromEntries(parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
}

/** The instant at which it is that time in Amsterdam; of a time that exists twice, the first. */
export function asInstant(local) {
  const wanted = Date.parse(`${local}Z`);
  // Amsterdam is one or two hours ahead of UTC
  const found = [2, 1].map(hours => wanted - hours * 3600000).find(instant => asLocal(instant) === local.slice(0, 16));
  return new Date(found ?? wanted - 3600000).toISOString();
}
