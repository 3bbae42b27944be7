/** The steps of a model, in arrays, and what is known of each operation. */
import { unpack } from './packed.js';

/**
 * @typedef {object} Operation
 * @property {string} script an expression of a, b and c
 * @property {number} operands how many it has
 * @property {number} shows in which operands a loss always shows in the result: 1 the first, 2 the second
 * @property {string} loss what a loss in it is called
 */

/** @typedef {{code: number, target: number, operands: number[]}} Step */

/** @param {[string, number, number, string][]} rows @returns {Operation[]} */
export function operationsOf(rows) {
  return rows.map(([script, operands, shows, loss]) => ({ script, operands, shows, loss }));
}

/** @param {string} packed @param {Operation[]} operations @returns {Step[]} */
export function stepsOf(packed, operations) {
  const numbers = unpack(packed);
  /** @type {Step[]} */
  const steps = [];
  for (let i = 0; i < numbers.length;) {
    const [code, target] = [numbers[i], numbers[i + 1]];
    const count = operations[code].operands;
    steps.push({ code, target, operands: numbers.slice(i + 2, i + 2 + count) });
    i += 2 + count;
  }
  return steps;
}
