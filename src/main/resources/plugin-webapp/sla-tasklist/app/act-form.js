import { element } from './dom.js';
import { outcome as usual } from './standing.js';

/**
 * The form of an act: asks, shows what it would do, and does it once that was seen.
 *
 * @param given {incident, word, server, prepared}
 * @param done  called with the server's answer when it is done
 * @param gone  called when the user leaves it
 * @param older called when the incident has changed meanwhile; promises to bring what is given up to date
 */
export function actForm(act, given, { done, gone, older }) {
  const shownBy = act.outcome || usual;
  const fields = act.fields(given);
  const problem = element('div.alert.alert-danger.sla-problem', { role: 'alert', tabindex: -1, hidden: true });
  const seen = element('div.sla-outcome', { tabindex: -1, role: 'group', 'aria-label': 'What it does' });
  const show = element('button.btn.btn-primary', { type: 'submit' }, 'Show what it does');
  const confirm = element('button.btn.btn-danger', { type: 'button', hidden: true, onclick: confirmed }, 'Confirm');
  const form = element('form.sla-act', { novalidate: true, onsubmit: submitted, oninput: edited, onkeydown: escaped },
    element('h5', {}, act.does),
    fields.map(field => field.node), problem, seen,
    element('div.sla-buttons', {}, show, confirm,
      element('button.btn.btn-default', { type: 'button', onclick: gone }, 'Back')));

  // what was shown, and is done when it is confirmed: {query, body}
  let asked = null;
  let edits = 0;

  function submitted(event) {
    event.preventDefault();
    event.stopPropagation();
    preview();
  }

  // what was shown is about what was typed then
  function edited() {
    edits += 1;
    asked = null;
    seen.replaceChildren();
    confirm.hidden = true;
    show.hidden = false;
  }

  function escaped(event) {
    if (event.key === 'Escape') {
      event.stopPropagation();
      gone();
    }
  }

  function refuse(message, wrong) {
    fields.forEach(field => {
      field.node.classList.toggle('has-error', wrong.includes(field.name));
      field.input.setAttribute('aria-invalid', wrong.includes(field.name));
    });
    problem.replaceChildren(...message);
    problem.hidden = message.length === 0;
    if (message.length > 0) {
      problem.focus();
    }
  }

  function label(name) {
    const field = fields.find(it => it.name === name);
    return field ? field.node.querySelector('label').textContent : name;
  }

  async function preview() {
    const missing = fields.filter(field => field.input.required && field.value() === undefined);
    if (missing.length > 0) {
      refuse(missing.map(field => element('div', {}, `${label(field.name)}: is missing`)), missing.map(field => field.name));
      missing[0].input.focus();
      return;
    }
    const body = Object.fromEntries(fields.map(field => [field.name, field.value()]));
    const query = new URLSearchParams({ seen: given.incident.version, ...(act.query && act.query(body, given)) });
    const now = edits;
    await send({ query, body }, true, answer => {
      // who went on typing asks again
      if (now === edits) {
        asked = { query, body };
        seen.replaceChildren(shownBy(answer, given));
        show.hidden = true;
        confirm.hidden = false;
        // not the button: who presses Enter twice has not read it
        seen.focus();
        confirm.scrollIntoView({ block: 'nearest' });
      }
    });
  }

  function confirmed() {
    if (asked) {
      send(asked, false, done);
    }
  }

  async function send({ query, body }, onlyShown, then) {
    refuse([], []);
    show.disabled = true;
    confirm.disabled = true;
    try {
      then(await given.server.post(
        `/incidents/${given.incident.number}/${act.path}?${query}${onlyShown ? '&preview=true' : ''}`, body));
    } catch (refused) {
      edited();
      if (refused.changed) {
        await older().catch(() => {});
      }
      refuse(refused.fields && refused.fields.length > 0
        ? refused.fields.map(({ field, message }) => element('div', {}, `${label(field)}: ${message}`))
        : [element('div', {}, refused.message)], (refused.fields || []).map(({ field }) => field));
    } finally {
      show.disabled = false;
      confirm.disabled = false;
    }
  }

  return { node: form, focus: () => fields[0].input.focus() };
}
