import { cells, isInput } from './data.js';
import { valueOf, valuesOf } from './model.js';

/*
 * A difference between two cases, split over the inputs in which they differ: each input line is a group, its members and periods changing together. As
 * `compare --attribute` does it: over all orders of change alike (Shapley), or one after another where there are too many.
 */
const mostGroups = 12;

/**
 * @typedef {{ scenario: string, changes?: import('./model.js').Changes }} Case
 * @param {Case} from
 * @param {Case} to
 * @param {number} output
 */
export function attribution(from, to, output) {
  const [before, after] = [valuesOf(from.scenario), valuesOf(to.scenario)];
  /** @type {Map<number, [slot: number, value: number][]>} */
  const groups = new Map();
  for (let slot = 0; slot < cells.line.length; slot++) {
    const value = to.changes?.get(slot) ?? after[slot];
    if (isInput(slot) && (from.changes?.get(slot) ?? before[slot]) !== value) {
      const line = cells.line[slot];
      groups.set(line, [...(groups.get(line) ?? []), [slot, value]]);
    }
  }

  const all = [...groups];
  const value = (/** @type {(group: number) => boolean} */ isChanged) =>
    valueOf(output, from.scenario, from.changes, new Map(all.flatMap(([, moves], i) => (isChanged(i) ? moves : []))));
  const isShapley = all.length <= mostGroups;
  const amounts = isShapley ? shapley(all.length, value) : sequential(all.length, value);
  const parts = all.map(([line, moves], i) => ({ line, slot: moves[0][0], amount: amounts[i] })).sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  return { from: valueOf(output, from.scenario, from.changes), to: valueOf(output, to.scenario, to.changes), isShapley, parts };
}

/** @typedef {(isChanged: (group: number) => boolean) => number} Ask the output where only some groups are changed */

/** @param {number} count @param {Ask} value */
function shapley(count, value) {
  const values = Array.from({ length: 2 ** count }, (_, set) => value(i => ((set >> i) & 1) !== 0));
  const weights = Array.from({ length: count }, (_, size) => 1 / (count * choose(count - 1, size)));
  const amounts = new Array(count).fill(0);
  values.forEach((held, set) => {
    const weight = weights[ones(set)];
    for (let i = 0; i < count; i++) {
      if (((set >> i) & 1) === 0) {
        amounts[i] += weight * (values[set | (1 << i)] - held);
      }
    }
  });
  return amounts;
}

/** @param {number} count @param {Ask} value */
function sequential(count, value) {
  const values = Array.from({ length: count + 1 }, (_, changed) => value(i => i < changed));
  return values.slice(1).map((held, i) => held - values[i]);
}

/** @param {number} n @param {number} k */
const choose = (n, k) => Array.from({ length: k }, (_, i) => i + 1).reduce((product, i) => product * (n - k + i) / i, 1);

/** @param {number} set */
function ones(set) {
  let count = 0;
  for (let rest = set; rest > 0; rest >>= 1) {
    count += rest & 1;
  }

  return count;
}
