/** A root of several functions of as many numbers, operation by operation as the engine has it. */
import { solve, times } from './matrices.js';
import { minus, plus, size } from './vectors.js';

const BESIDE = 1e-4;

/**
 * The root, or null when so many steps do not find it.
 * @param {(x: number[]) => number[]} f
 * @param {number[]} start
 * @param {number} accuracy
 * @param {number} most
 * @returns {number[] | null}
 */
export function findRoots(f, start, accuracy, most) {
  let x = start.slice();
  let value = f(x);
  const columns = slopes(f, x, value);
  for (let i = 0; i < most; i++) {
    const length = size(value);
    if (length < accuracy) return x;
    let step = solve(columns, value).map((s) => -s);
    let next = f(plus(x, step));
    const nextLength = size(next);
    if (nextLength > length) {
      const part = length * length / (length * length + nextLength * nextLength);
      step = step.map((s) => s * (part === 0 ? BESIDE : part));
      next = f(plus(x, step));
    }
    if (!next.every(Number.isFinite)) return null;
    learn(columns, step, minus(next, value));
    [x, value] = [plus(x, step), next];
  }
  return null;
}

/** @param {(x: number[]) => number[]} f @param {number[]} x @param {number[]} value @returns {number[][]} */
function slopes(f, x, value) {
  return x.map((place, j) => {
    const width = (1 + Math.abs(place)) * BESIDE;
    const moved = x.slice();
    moved[j] += width;
    return minus(f(moved), value).map((d) => d / width);
  });
}

/** @param {number[][]} columns @param {number[]} step @param {number[]} change */
function learn(columns, step, change) {
  const missed = minus(change, times(columns, step));
  const length = size(step);
  columns.forEach((column, j) => {
    for (let i = 0; i < missed.length; i++) column[i] += missed[i] * step[j] / (length * length);
  });
}
