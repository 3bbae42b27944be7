/** From the text of functions to functions. */
import { exp, log, power } from './elementary.js';
import { and, equal, less, lessOrEqual, not, notEqual, or } from './comparison.js';
import { round } from './rounding.js';

/** What the text may call. */
export const callable = { exp, log, power, round, equal, notEqual, less, lessOrEqual, and, or, not };

/** @typedef {(slots: Float64Array) => void} Part */

/**
 * Functions of their text. A page's policy forbids to evaluate texts; there a script element with the page's own nonce does it.
 * @param {string} text an expression: a list of functions
 * @returns {Part[]}
 */
export function compile(text) {
  const body = `((${parameters()})=>${text})`;
  const own = typeof document === 'undefined' ? null : /** @type {HTMLScriptElement | null} */ (document.querySelector('script[nonce]'));
  const nonce = own?.nonce;
  const made = nonce ? inScript(body, nonce) : new Function(`return ${body}`)();
  return made(callable);
}

/** The head of a function that is given what is callable. @returns {string} */
export function parameters() {
  return `{${Object.keys(callable).join(',')}}`;
}

/** @param {string} body @param {string} nonce */
function inScript(body, nonce) {
  const script = document.createElement('script');
  script.nonce = nonce;
  script.textContent = `globalThis.finmodelMade=${body}`;
  document.head.append(script);
  script.remove();
  const { finmodelMade } = /** @type {any} */ (globalThis);
  delete (/** @type {any} */ (globalThis).finmodelMade);
  return finmodelMade;
}
