import { element } from './dom.js';
import { outcome } from './standing.js';

/**
 * The form of an act: asks, shows what it would do, and does it once that was seen.
 *
 * @param given {incident, server, prepared}
 * @param done  called with the server's answer when it is done
 * @param gone  called when the user leaves it
 * @param older called when the incident has changed meanwhile; answers a promise of the incident as it is now
 */
export function actForm(act, given, { done, gone, older }) {
  let { incident } = given;
  const fields = act.fields(given);
  const problem = element('div.alert.alert-danger.sla-problem', { role: 'alert', tabindex: -1, hidden: true });
  const seen = element('div.sla-outcome', { 'aria-live': 'polite' });
  const show = element('button.btn.btn-primary', { type: 'submit' }, 'Show what it does');
  const confirm = element('button.btn.btn-danger', { type: 'button', hidden: true, onclick: () => send(false) }, 'Confirm');
  const form = element('form.sla-act', { novalidate: true, onsubmit: submitted, oninput: edited, onkeydown: escaped },
    element('h5', {}, act.does),
    fields.map(field => field.node), problem, seen,
    element('div.sla-buttons', {}, show, confirm,
      element('button.btn.btn-default', { type: 'button', onclick: gone }, 'Back')));

  function submitted(event) {
    event.preventDefault();
    event.stopPropagation();
    send(true);
  }

  // what was shown is about what was typed then
  function edited() {
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

  async function send(preview) {
    const missing = fields.filter(field => field.input.required && field.value() === undefined);
    if (missing.length > 0) {
      refuse(missing.map(field => element('div', {}, `${label(field.name)}: is missing`)), missing.map(field => field.name));
      missing[0].input.focus();
      return;
    }
    refuse([], []);
    show.disabled = true;
    confirm.disabled = true;
    try {
      const answer = await given.server.post(
        `/incidents/${incident.number}/${act.path}?seen=${incident.version}${preview ? '&preview=true' : ''}`,
        Object.fromEntries(fields.map(field => [field.name, field.value()])));
      if (!preview) {
        done(answer);
        return;
      }
      seen.replaceChildren(outcome(answer));
      show.hidden = true;
      confirm.hidden = false;
      confirm.disabled = false;
      confirm.focus();
    } catch (refused) {
      edited();
      if (refused.changed) {
        incident = await older().catch(() => incident);
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
