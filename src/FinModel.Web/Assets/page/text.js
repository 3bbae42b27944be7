import { data, lineOf, members, cells, periodOf, unitOf } from './data.js';
import { tell } from './events.js';

let place = data.language === 'zh' ? 1 : 0;

/** @returns {'en' | 'zh'} */
export const language = () => (place === 1 ? 'zh' : 'en');

/** A text of the model. @param {number} text */
export function say(text) {
  const found = data.texts[text];
  return typeof found === 'string' ? found : found[place];
}

/** The same in both languages. @param {number} text */
export function both(text) {
  const found = data.texts[text];
  return typeof found === 'string' ? [found, found] : found;
}

/**
 * A sentence of the page, with what it speaks of: `{count} inputs`.
 * @param {string} key
 * @param {Record<string, unknown>} values
 */
export function word(key, values = {}) {
  const found = data.words[key];
  if (!found) {
    throw new Error('there is no word ' + key);
  }

  return found[place].replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

/** A cell's label with its member. @param {number} slot */
export function nameOf(slot) {
  const member = cells.member[slot];
  return say(lineOf(slot).label) + (member < 0 ? '' : word('colon') + say(members[member].label));
}

/** A cell's label with its member and period. @param {number} slot */
export function labelOf(slot) {
  const period = periodOf(slot);
  return nameOf(slot) + (period ? ' ' + period.label : '');
}

/** The unit that stands beside a number of the cell; empty where the number says it itself. @param {number} slot */
export const unitText = slot => say(unitOf(slot));

/** Shows the page in another language. @param {string} code */
export function setLanguage(code) {
  place = code === 'zh' ? 1 : 0;
  document.documentElement.lang = code === 'zh' ? 'zh-CN' : 'en';
  for (const element of document.querySelectorAll('[data-t]')) {
    element.textContent = say(Number(element.getAttribute('data-t')));
  }

  tell('language');
}
