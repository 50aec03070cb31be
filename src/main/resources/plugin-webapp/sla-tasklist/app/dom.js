// Elements in a line: element('p.hint', {id: 'x', onclick: f}, 'text', other elements, null or false).
export function element(kind, attributes = {}, ...children) {
  const [tag, ...classes] = kind.split('.');
  const made = document.createElement(tag);
  if (classes.length > 0) {
    made.className = classes.join(' ');
  }
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      made.addEventListener(name.slice(2), value);
    } else if (value === true) {
      made.setAttribute(name, '');
    } else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(name, value);
    }
  }
  made.append(...children.flat().filter(child => child || child === 0));
  return made;
}

let last = 0;

/** An id that the page does not have yet. */
export function freshId() {
  last += 1;
  return `sla-${last}`;
}
