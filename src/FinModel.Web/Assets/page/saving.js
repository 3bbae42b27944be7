import { data, keyOf } from './data.js';
import { hash } from './link.js';
import { literal } from './literals.js';
import { state } from './model.js';

/*
 * What is set, to take away: as a scenario for the model's files, as a command, as an address.
 */

/** The changes as the language writes them, `gross_margin@2025 = 45%`, in the order of the model. */
export const assignments = () => [...state.changes].sort(([a], [b]) => a - b)
  .map(([slot, value]) => ({ slot, key: keyOf(slot), value: literal(slot, value) }));

/**
 * A scenario of what is set: a name, labels in both languages, and why each change is made.
 * @param {string} name
 * @param {string} label
 * @param {Map<number, string>} reasons
 */
export function scenarioText(name, label, reasons) {
  const rows = assignments().map(({ slot, key, value }) => `  ${key} = ${value}${because(reasons.get(slot))}`);
  return [`scenario ${name} "${quoted(label)}" "${quoted(label)}" extends ${state.scenario}`, ...rows, ''].join('\n');
}

const because = (/** @type {string | undefined} */ reason) => (reason ? ` because "${quoted(reason)}"` : '');

/** What a scenario may be called. @param {string} name */
export function isName(name) {
  return /^[a-z][a-z0-9_]*$/.test(name) && !data.scenarios.some(s => s.id === name);
}

/** The command that shows the same figures. */
export function commandText() {
  const scenario = state.scenario === 'base' ? '' : ` --scenario ${state.scenario}`;
  return `finmodel run${scenario}${assignments().map(({ key, value }) => ` --set '${key}=${value}'`).join('')} ${data.model}`;
}

/** The address that opens the page as it is. */
export const linkText = () => location.href.replace(/#.*$/, '') + hash();

/**
 * Hands out a file.
 * @param {string} name
 * @param {string} text
 */
export function download(name, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

// A text of the language has neither quotes nor line ends in it.
const quoted = (/** @type {string} */ text) => text.replace(/["\r\n\t]+/g, ' ').trim();
