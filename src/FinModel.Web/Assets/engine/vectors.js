/** Arithmetic on a few numbers at a time, operation by operation as the engine has it. */

/** @param {number[]} left @param {number[]} right @returns {number[]} */
export function plus(left, right) {
  return left.map((value, i) => value + right[i]);
}

/** @param {number[]} left @param {number[]} right @returns {number[]} */
export function minus(left, right) {
  return left.map((value, i) => value - right[i]);
}

/** The sum of the products, from the first to the last. @param {number[]} left @param {number[]} right @returns {number} */
export function product(left, right) {
  let sum = 0;
  for (let i = 0; i < left.length; i++) sum += left[i] * right[i];
  return sum;
}

/** The length. @param {number[]} vector @returns {number} */
export function size(vector) {
  return Math.sqrt(product(vector, vector));
}

/** The greatest number without its sign; not a number when one of them is none. @param {number[]} vector @returns {number} */
export function largest(vector) {
  return vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
