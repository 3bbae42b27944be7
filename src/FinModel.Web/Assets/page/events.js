/**
 * Who wants to know when the model, the language or the output asked about changes.
 * @typedef {'change' | 'scenario' | 'language' | 'output'} Happening
 * @type {Map<string, (() => void)[]>}
 */
const listeners = new Map();

/**
 * Calls back whenever something of that name happens.
 * @param {Happening} name
 * @param {() => void} listener
 */
export function on(name, listener) {
  listeners.set(name, [...(listeners.get(name) ?? []), listener]);
}

/**
 * Says that it has happened.
 * @param {Happening} name
 */
export function tell(name) {
  for (const listener of listeners.get(name) ?? []) {
    listener();
  }
}
