import { cells, isInput } from './data.js';
import { compute } from './model.js';

/*
 * A difference between two cases, split over the inputs in which they differ: each input line is a group, its members and periods changing together. As `compare
 * --attribute` does it: over all orders of change alike (Shapley), or one after another where there are too many.
 */
const mostGroups = 12;

/** @param {{ scenario: string, changes?: Map<number, number> }} from @param {{ scenario: string, changes?: Map<number, number> }} to */
export function attribution(from, to, output) {
  const [before, after] = [compute(from.scenario, from.changes), compute(to.scenario, to.changes)];
  const groups = new Map();
  for (let slot = 0; slot < cells.line.length; slot++) {
    if (isInput(slot) && before[slot] !== after[slot]) {
      const line = cells.line[slot];
      groups.set(line, [...(groups.get(line) ?? []), slot]);
    }
  }

  const all = [...groups];
  const scratch = new Float64Array(before.length);
  const value = isChanged => {
    const moves = new Map(all.flatMap(([, slots], i) => (isChanged(i) ? slots.map(slot => [slot, after[slot]]) : [])));
    return compute(from.scenario, from.changes, moves, scratch)[output];
  };
  const isShapley = all.length <= mostGroups;
  const amounts = isShapley ? shapley(all.length, value) : sequential(all.length, value);
  const parts = all.map(([line, slots], i) => ({ line, slots, amount: amounts[i] })).sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  return { from: before[output], to: after[output], isShapley, parts };
}

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

function sequential(count, value) {
  const values = Array.from({ length: count + 1 }, (_, changed) => value(i => i < changed));
  return values.slice(1).map((held, i) => held - values[i]);
}

const choose = (n, k) => Array.from({ length: k }, (_, i) => i + 1).reduce((product, i) => product * (n - k + i) / i, 1);

function ones(set) {
  let count = 0;
  for (let rest = set; rest > 0; rest >>= 1) {
    count += rest & 1;
  }

  return count;
}
