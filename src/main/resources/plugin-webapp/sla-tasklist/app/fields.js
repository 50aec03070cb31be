import { element, freshId } from './dom.js';
import { asInstant, asLocal } from './time.js';

// A field is {name, node, input, value()}: value() is what the API gets, undefined for what is left empty.

function labelled(name, label, input, hint, value) {
  const id = freshId();
  input.id = id;
  const help = hint && element('span.help-block', { id: `${id}-hint` }, hint);
  if (help) {
    input.setAttribute('aria-describedby', help.id);
  }
  return { name, input, value, node: element('div.form-group', {}, element('label', { for: id }, label), input, help) };
}

/** A text of one line, however it was typed. */
export function text(name, label, { hint, given, required = false } = {}) {
  const input = element('textarea.form-control', { rows: 2, maxlength: 500, required }, given && given.slice(0, 500));
  return labelled(name, label, input, hint, () => input.value.trim().replace(/\s+/g, ' ') || undefined);
}

/** A text whose line breaks stay. */
export function lines(name, label, { hint } = {}) {
  const input = element('textarea.form-control', { rows: 5, maxlength: 2000 });
  return labelled(name, label, input, hint, () => input.value.trim() || undefined);
}

/** @param options pairs of value and label; the value '' is "left out" */
export function choice(name, label, options, { hint, given, required = false } = {}) {
  const input = element('select.form-control', { required },
    options.map(([value, shown]) => element('option', { value, selected: value === given }, shown)));
  return labelled(name, label, input, hint, () => input.value || undefined);
}

/** A time in Amsterdam. @param given an instant that begins as its value, and stays exact while nobody changes it */
export function moment(name, label, { hint, given } = {}) {
  const begun = given && asLocal(given);
  const input = element('input.form-control', { type: 'datetime-local', value: begun });
  return labelled(name, label, input, hint, () => (
    input.value && input.value === begun ? given : input.value ? asInstant(input.value) : undefined));
}

/** A studio, with suggestions while it is typed. */
export function studio(name, label, server) {
  const list = element('datalist', { id: freshId() });
  const input = element('input.form-control', { type: 'text', list: list.id, autocomplete: 'off', required: true, maxlength: 100 });
  let typed = 0;
  input.addEventListener('input', () => {
    typed += 1;
    const now = typed;
    setTimeout(async () => {
      if (now !== typed || input.value.trim().length < 2) {
        return;
      }
      const found = await server.get(`/studios?q=${encodeURIComponent(input.value)}`).catch(() => []);
      if (now === typed) {
        list.replaceChildren(...found.map(it =>
          element('option', { value: it.id }, `${it.name}, ${it.customer}, ${it.city}`)));
      }
    }, 200);
  });
  const field = labelled(name, label, input, 'Part of its name, its customer, its city, or a phone number of the people there',
    () => input.value.trim() || undefined);
  field.node.append(list);
  return field;
}
