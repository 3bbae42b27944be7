/** How a model's checks come out. Audits, which no input moves, are not among them. */
import { lossBehind } from './losses.js';

/**
 * @typedef {object} CheckResult
 * @property {string} id
 * @property {string} en
 * @property {string} zh
 * @property {string} period `all` when it is asked once
 * @property {string | null} member
 * @property {boolean} isWarning whether it is only something to look at where it does not hold
 * @property {number} left
 * @property {number} right
 * @property {boolean} passed
 * @property {boolean} isMeaningful false where a side would mean nothing, so that the check is not answered
 */

/**
 * @param {import('./program.js').Program} program
 * @param {any[]} checks
 * @param {Float64Array} slots
 * @param {(import('./circles.js').Solution | null)[]} solutions
 * @returns {CheckResult[]}
 */
export function judged(program, checks, slots, solutions) {
  program.runChecks(slots);
  return checks.flatMap(({ id, en, zh, isWarning, instances }) => instances
    .map((/** @type {any} */ [period, member, left, right, within, verdict]) => {
      const sides = within < 0 ? [left, right] : [left, right, within];
      const isMeaningful = Number.isFinite(slots[left] - slots[right]) || !isNotMeaningful(program, sides, slots, solutions);
      return { id, en, zh, period, member, isWarning, left: slots[left], right: slots[right], passed: !isMeaningful || slots[verdict] === 1, isMeaningful };
    }));
}

/**
 * @param {import('./program.js').Program} program
 * @param {number[]} sides
 * @param {Float64Array} slots
 * @param {(import('./circles.js').Solution | null)[]} solutions
 * @returns {boolean}
 */
function isNotMeaningful(program, sides, slots, solutions) {
  const losses = sides.map((side) => lossBehind(program, side, slots, solutions)).filter((loss) => loss !== null);
  return losses.length > 0 && losses.every((loss) => loss.kind === 'not_meaningful');
}
