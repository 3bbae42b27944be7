/** Who wants to know when the model, the language or the output asked about changes. */
const listeners = new Map();

/** Calls back whenever something of that name happens. */
export function on(name, listener) {
  listeners.set(name, [...(listeners.get(name) ?? []), listener]);
}

/** Says that it has happened. */
export function tell(name) {
  for (const listener of listeners.get(name) ?? []) {
    listener();
  }
}
