import { state, valueOf } from './model.js';

/**
 * How far a factor moves an output from where it is: its value at the factor's low and at its high end.
 * @typedef {{ factor: import('./factors.js').Factor, low: number, high: number }} Bar
 */

/**
 * How far each factor moves an output.
 * @param {import('./factors.js').Factor[]} factors
 * @param {number} output
 * @returns {Bar[]}
 */
export function tornado(factors, output) {
  const at = (/** @type {import('./model.js').Changes} */ moves) => valueOf(output, state.scenario, state.changes, moves);
  return factors.map(factor => ({ factor, low: at(factor.low), high: at(factor.high) }));
}

/** The widest first; what moves nothing is left out. @param {Bar[]} bars */
export function sorted(bars) {
  const width = (/** @type {Bar} */ bar) => (Number.isFinite(bar.high - bar.low) ? Math.abs(bar.high - bar.low) : Infinity);
  return bars.filter(bar => width(bar) !== 0).sort((a, b) => width(b) - width(a));
}
