/** Solves a circle that its own steps do not solve: finds cut values x with f(x) = x, as the engine does. */
import { findRoot } from './brent.js';
import { findRoots } from './broyden.js';
import { smallestSingularValue, solve } from './matrices.js';
import { largest, minus } from './vectors.js';

const MOST_EVALUATIONS = 400;
const ACCURACY = 1e-12;
const BESIDE = 1e-4;

// Zero is where most circles are well defined; one that divides by its own value is not.
const STARTS = [0, 1, -1];

/**
 * @param {(assumed: number[]) => number[]} f what the cuts' formulas give back
 * @param {number} count how many cuts there are
 * @param {boolean} isAffine
 * @param {number} tolerance
 * @returns {{converged: boolean, isUndetermined: boolean}}
 */
export function settle(f, count, isAffine, tolerance) {
  const solution = isAffine ? solveAffine(f, count, tolerance) : count === 1 ? solveScalar(f) : solveVector(f, count);
  if (!solution) return { converged: false, isUndetermined: false };
  const hasMany = hasNeighbours(f, solution, tolerance);
  const residual = largest(minus(f(solution), solution));
  const holds = residual <= tolerance * Math.max(1, largest(solution));
  return { converged: holds && !hasMany, isUndetermined: holds && hasMany };
}

/** @param {(assumed: number[]) => number[]} f @param {number[]} solution @param {number} tolerance @returns {boolean} */
function hasNeighbours(f, solution, tolerance) {
  const distance = BESIDE * Math.max(1, largest(solution));
  const above = matrix(f, solution, distance);
  const below = above && matrix(f, solution, -distance);
  return Boolean(above && below && [above, below].some((columns) => smallestSingularValue(columns) <= tolerance / BESIDE));
}

// How much the gaps between what is given back and what is assumed move with each cut; null where something has no value.
/** @param {(assumed: number[]) => number[]} f @param {number[]} solution @param {number} distance @returns {number[][] | null} */
function matrix(f, solution, distance) {
  const gaps = minus(f(solution), solution);
  const columns = solution.map((_, j) => {
    const moved = solution.slice();
    moved[j] += distance;
    return minus(minus(f(moved), moved), gaps).map((g) => g / distance);
  });
  return columns.every((column) => column.every(Number.isFinite)) ? columns : null;
}

/** @param {(assumed: number[]) => number[]} f @param {number} count @param {number} tolerance @returns {number[] | null} */
function solveAffine(f, count, tolerance) {
  const atZero = f(new Array(count).fill(0));
  const slopes = atZero.map((_, j) => {
    const unit = new Array(count).fill(0);
    unit[j] = 1;
    return minus(f(unit), atZero);
  });
  const columns = slopes.map((slope, j) => slope.map((value, i) => i === j ? 1 - value : -value));
  const solution = solve(columns, atZero);
  if (!solution.every(Number.isFinite)) return atZero.every((value) => Math.abs(value) <= tolerance) ? atZero : null;
  const step = solve(columns, minus(f(solution), solution));
  return solution.map((value, i) => value + step[i]);
}

/** @param {(assumed: number[]) => number[]} f @returns {number[] | null} */
function solveScalar(f) {
  const gap = (/** @type {number} */ x) => f([x])[0] - x;
  let start = NaN;
  for (const at of STARTS) if (!Number.isFinite(start)) start = f([at])[0];
  if (!Number.isFinite(start)) return null;
  if (gap(start) === 0) return [start];
  for (let width = Math.max(1, Math.abs(start)) * 1e-3; width < 1e18; width *= 4) {
    const [low, high] = [start - width, start + width];
    const [atLow, atHigh] = [gap(low), gap(high)];
    if (!Number.isFinite(atLow) || !Number.isFinite(atHigh)) return null;
    if (atLow === 0 || atHigh === 0) return [atLow === 0 ? low : high];
    if (Math.sign(atLow) !== Math.sign(atHigh)) {
      const root = findRoot(gap, low, high, ACCURACY * Math.max(1, Math.abs(start)), MOST_EVALUATIONS);
      return root === root ? [root] : null;
    }
  }
  return null;
}

/** @param {(assumed: number[]) => number[]} f @param {number} count @returns {number[] | null} */
function solveVector(f, count) {
  const gap = (/** @type {number[]} */ x) => minus(f(x), x);
  const start = f(new Array(count).fill(0));
  if (!start.every(Number.isFinite)) return null;
  return gap(start).every((g) => g === 0) ? start : findRoots(gap, start, ACCURACY * Math.max(1, largest(start)), MOST_EVALUATIONS);
}
