/** Small square matrices, as lists of columns, operation by operation as the engine has them. */
import { product, size } from './vectors.js';

const MOST_SWEEPS = 40;
const ROUNDING = 2.220446049250313e-16;

/**
 * The x for which the matrix times x is what stands on the right, by Gauss with the greatest pivot of each column; not finite where there is no single one.
 * @param {number[][]} columns
 * @param {number[]} right
 * @returns {number[]}
 */
export function solve(columns, right) {
  const n = right.length;
  const a = columns.map((column) => column.slice());
  const x = right.slice();
  for (let pivot = 0; pivot < n; pivot++) {
    const greatest = greatestOf(a[pivot], pivot);
    for (const list of [x, ...a]) [list[pivot], list[greatest]] = [list[greatest], list[pivot]];
    for (let row = pivot + 1; row < n; row++) {
      const factor = a[pivot][row] / a[pivot][pivot];
      for (let column = pivot + 1; column < n; column++) a[column][row] -= factor * a[column][pivot];
      x[row] -= factor * x[pivot];
    }
  }
  for (let row = n - 1; row >= 0; row--) {
    for (let column = row + 1; column < n; column++) x[row] -= a[column][row] * x[column];
    x[row] /= a[row][row];
  }
  return x;
}

/** The matrix times a vector. @param {number[][]} columns @param {number[]} vector @returns {number[]} */
export function times(columns, vector) {
  const result = vector.map(() => 0);
  columns.forEach((column, j) => {
    for (let i = 0; i < result.length; i++) result[i] += column[i] * vector[j];
  });
  return result;
}

/** The smallest singular value: columns are turned against each other until all stand at right angles. @param {number[][]} columns @returns {number} */
export function smallestSingularValue(columns) {
  const a = columns.map((column) => column.slice());
  for (let sweep = 0; sweep < MOST_SWEEPS && turnAll(a); sweep++);
  return Math.min(...a.map(size));
}

/** @param {number[][]} a @returns {boolean} */
function turnAll(a) {
  let isTurned = false;
  for (let i = 0; i < a.length; i++) {
    for (let j = i + 1; j < a.length; j++) isTurned = turn(a[i], a[j]) || isTurned;
  }
  return isTurned;
}

/** @param {number[]} left @param {number[]} right @returns {boolean} */
function turn(left, right) {
  const [across, leftSize, rightSize] = [product(left, right), product(left, left), product(right, right)];
  if (!(Math.abs(across) > ROUNDING * Math.sqrt(leftSize * rightSize))) return false;
  const half = (rightSize - leftSize) / (2 * across);
  const tangent = (half < 0 ? -1 : 1) / (Math.abs(half) + Math.sqrt(1 + half * half));
  const cosine = 1 / Math.sqrt(1 + tangent * tangent);
  const sine = cosine * tangent;
  for (let i = 0; i < left.length; i++) {
    [left[i], right[i]] = [cosine * left[i] - sine * right[i], sine * left[i] + cosine * right[i]];
  }
  return true;
}

/** @param {number[]} column @param {number} from @returns {number} */
function greatestOf(column, from) {
  let greatest = from;
  for (let row = from + 1; row < column.length; row++) if (Math.abs(column[row]) > Math.abs(column[greatest])) greatest = row;
  return greatest;
}
