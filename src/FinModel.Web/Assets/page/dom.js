/** Elements are made of texts and other elements, never of markup: what a model says is shown, not obeyed. */
const drawing = 'http://www.w3.org/2000/svg';

/**
 * What stands in an element; what is nothing is left out.
 * @typedef {Node | string | number | null | undefined | false} Child
 * @typedef {Child | ReadonlyArray<any>} Children
 * @typedef {Record<string, string | number | boolean | null | undefined | ((event: any) => void)>} Attributes
 */

/**
 * A part of the page that is always there.
 * @param {string} id
 */
export function part(id) {
  const found = document.getElementById(id);
  if (!found) {
    throw new Error('there is no part ' + id);
  }

  return found;
}

/**
 * An element; attributes that are functions listen to events, those that are false, null or undefined are left out.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Attributes} attributes
 * @param {...Children} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function element(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/**
 * A part of a drawing.
 * @template {keyof SVGElementTagNameMap} T
 * @param {T} tag
 * @param {Attributes} attributes
 * @param {...Children} children
 * @returns {SVGElementTagNameMap[T]}
 */
export function shape(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(drawing, tag), attributes, children);
}

/**
 * Puts other children into an element; who has the focus keeps it, if it is there again by its id.
 * @param {Element} parent
 * @param {...Children} children
 */
export function replace(parent, ...children) {
  const focused = parent.contains(document.activeElement) ? document.activeElement?.id : '';
  parent.replaceChildren(...nodes(children));
  if (focused && document.activeElement === document.body) {
    document.getElementById(focused)?.focus({ preventScroll: true });
  }
}

/**
 * Says something else in an element, if it is something else.
 * @param {Element} place
 * @param {string} text
 */
export function say(place, text) {
  const first = place.firstChild;
  if (first instanceof Text) {
    first.data === text || (first.data = text);
  } else {
    place.textContent = text;
  }
}

/**
 * Makes a drawing, or whatever else was made anew, of what stands there: what is alike stays, and only what differs is touched.
 * @param {Element} place
 * @param {Element} wanted
 */
export function become(place, wanted) {
  const [old, made] = [place.childNodes, [...wanted.childNodes]];
  if (old.length !== made.length || made.some((node, i) => node.nodeName !== old[i].nodeName)) {
    place.replaceChildren(...made);
  }

  for (const { name, value } of wanted.attributes) {
    place.getAttribute(name) === value || attribute(place, name, value);
  }

  for (const { name } of [...place.attributes]) {
    wanted.hasAttribute(name) || place.removeAttribute(name);
  }

  made.forEach((node, i) => {
    const there = old[i];
    if (node === there) {
      return;
    }

    if (node instanceof Element) {
      become(/** @type {Element} */ (there), node);
    } else if (there.nodeValue !== node.nodeValue) {
      there.nodeValue = node.nodeValue;
    }
  });
}

// The page's policy lets no attribute say a style; a script may.
/** @param {Element} place @param {string} name @param {string} value */
function attribute(place, name, value) {
  if (name === 'style' && place instanceof HTMLElement) {
    place.style.cssText = value;
  } else {
    place.setAttribute(name, value);
  }
}

/**
 * Puts children into an element that are mostly those that are there already; listeners of what stays are the old ones.
 * @param {Element} place
 * @param {...Children} children
 */
export function renew(place, ...children) {
  const wanted = /** @type {Element} */ (place.cloneNode(false));
  wanted.append(...nodes(children));
  become(place, wanted);
}

/**
 * A button that says what it does.
 * @param {string} text
 * @param {(event: MouseEvent) => void} click
 * @param {Attributes} attributes
 */
export function button(text, click, attributes = {}) {
  return element('button', { type: 'button', click, ...attributes }, text);
}

/**
 * A list to choose from: pairs of a value and a text.
 * @param {[value: string | number, text: string][]} options
 * @param {string | number} chosen
 * @param {(value: string) => void} change
 * @param {Attributes} attributes
 */
export function choice(options, chosen, change, attributes = {}) {
  const select = element('select', { change: () => change(select.value), ...attributes },
    options.map(([value, text]) => element('option', { value, selected: String(value) === String(chosen) }, text)));
  return select;
}

/** @param {any[]} children @returns {(Node | string)[]} */
const nodes = children => children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false);

/**
 * @template {Element} T
 * @param {T} target
 * @param {Attributes} attributes
 * @param {Children[]} children
 * @returns {T}
 */
function fill(target, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      target.addEventListener(name, value);
    } else if (value === true) {
      target.setAttribute(name, '');
    } else if (value !== null && value !== undefined && value !== false) {
      target.setAttribute(name, String(value));
    }
  }

  target.append(...nodes(children));
  return target;
}
