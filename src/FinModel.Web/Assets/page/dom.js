/** Elements are made of texts and other elements, never of markup: what a model says is shown, not obeyed. */
const drawing = 'http://www.w3.org/2000/svg';

/** An element; attributes that are functions listen to events, those that are false, null or undefined are left out. */
export function element(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** A part of a drawing. */
export function shape(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(drawing, tag), attributes, children);
}

/** Puts other children into an element. */
export function replace(parent, ...children) {
  parent.replaceChildren(...children.flat(Infinity).filter(isThere));
}

/** A button that says what it does. */
export function button(text, click, attributes = {}) {
  return element('button', { type: 'button', click, ...attributes }, text);
}

/** A list to choose from: pairs of a value and a text. */
export function choice(options, chosen, change, attributes = {}) {
  const select = element('select', { change: () => change(select.value), ...attributes },
    options.map(([value, text]) => element('option', { value, selected: String(value) === String(chosen) }, text)));
  return select;
}

const isThere = child => child !== null && child !== undefined && child !== false;

function fill(target, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      target.addEventListener(name, value);
    } else if (value === true) {
      target.setAttribute(name, '');
    } else if (isThere(value)) {
      target.setAttribute(name, value);
    }
  }

  target.append(...children.flat(Infinity).filter(isThere));
  return target;
}
