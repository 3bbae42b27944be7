/** Comparisons and logic as the engine has them: equal is what a spreadsheet takes for equal, and a loss stays one. */
const SHARE = 3.5527136788005005e-15;
const MOST = 0.9999999999999999;

/** Whether two numbers are equal. @param {number} a @param {number} b @returns {boolean} */
export function areEqual(a, b) {
  return Math.abs(a - b) <= Math.min(Math.min(Math.abs(a), Math.abs(b)) * SHARE, MOST);
}

/** @param {number} a @param {number} b @param {boolean} holds @returns {number} */
function logical(a, b, holds) {
  return a !== a || b !== b ? NaN : holds ? 1 : 0;
}

/** @param {number} a @param {number} b @returns {number} */
export function equal(a, b) {
  return logical(a, b, areEqual(a, b));
}

/** @param {number} a @param {number} b @returns {number} */
export function notEqual(a, b) {
  return logical(a, b, !areEqual(a, b));
}

/** @param {number} a @param {number} b @returns {number} */
export function less(a, b) {
  return logical(a, b, a < b && !areEqual(a, b));
}

/** @param {number} a @param {number} b @returns {number} */
export function lessOrEqual(a, b) {
  return logical(a, b, a < b || areEqual(a, b));
}

/** @param {number} a @param {number} b @returns {number} */
export function and(a, b) {
  return logical(a, b, a !== 0 && b !== 0);
}

/** @param {number} a @param {number} b @returns {number} */
export function or(a, b) {
  return logical(a, b, a !== 0 || b !== 0);
}

/** @param {number} a @returns {number} */
export function not(a) {
  return logical(a, a, a === 0);
}
