/**
 * Exponential, logarithm and power to the last bit as the engine has them (FinModel.Evaluation's Elementary): a browser's own differ in the last place.
 * Only operations that IEEE 754 defines, in the same order.
 */
import { power as powerAnywhere } from './fdlibm.js';

// ln 2 in two parts; the first has so few bits that a multiple by an exponent is exact.
const LN2_HIGH = 6.93147180369123816490e-01;
const LN2_LOW = 1.90821492927058770002e-10;
const LOG2_E = 1.44269504088896338700;

// Adding it leaves the nearest whole number in the low bits.
const ROUNDER = 6755399441055744;

// Splits a number in two halves (T. Dekker, 1971).
const SPLITTER = 134217729;

const HALF_ROOT_2 = [0x3FE6A09E, 0x667F3BCD];
const number = new Float64Array(1);
const words = new Uint32Array(number.buffer);
const [LOW, HIGH] = [0, 1];

/** e to the power x. @param {number} x @returns {number} */
export function exp(x) {
  if (Math.abs(x) < 700) {
    const whole = wholePart(x);
    return scaled(expOfRest(x, whole), whole);
  }
  if (!(x < 710)) return x + Infinity;
  if (x < -746) return 0;
  const whole = wholePart(x);
  const half = Math.trunc(whole / 2);
  return scaled(expOfRest(x, whole), half) * scaled(1, whole - half);
}

/** The natural logarithm. @param {number} x @returns {number} */
export function log(x) {
  if (x > 1e-300 && x < 1e300) return logInRange(x, 0);
  if (!(x > 0) || x === Infinity) return x === 0 ? -Infinity : x < 0 ? NaN : x;
  return x < 1 ? logInRange(x * 2 ** 600, -600) : logInRange(x * 2 ** -600, 600);
}

/** x to the power y; a loss stays one. @param {number} x @param {number} y @returns {number} */
export function power(x, y) {
  if (x !== x || y !== y) return NaN;
  if (!(x > 1e-300 && x < 1e300)) return powerAnywhere(x, y);
  const exponent = exponentOf(x);
  const f = fractionOf(x, exponent);
  const divisor = f + 2;
  const divisorLow = f - (divisor - 2);
  const s = f / divisor;
  const product = s * divisor;
  const left = f - product - productError(s, divisor, product) - s * divisorLow;
  const z = s * s;
  const low = s * z * series(z) + (left + left) / divisor;
  const [big, small] = [exponent * LN2_HIGH, s + s];
  const sum = big + small;
  const sumLow = sumError(big, small, sum);
  const rest = exponent * LN2_LOW + low;
  const high = sum + rest;
  const highLow = sumError(sum, rest, high) + sumLow;
  const raised = y * high;
  if (!(Math.abs(raised) < 16)) return powerAnywhere(x, y);
  const raisedLow = productError(y, high, raised) + y * highLow;
  const whole = wholePart(raised);
  const result = scaled(expOfRest(raised, whole), whole);
  return result + result * raisedLow;
}

/** The logarithm of an ordinary number whose exponent counts so much more. @param {number} x @param {number} further @returns {number} */
export function logInRange(x, further) {
  const own = exponentOf(x);
  const f = fractionOf(x, own);
  const exponent = own + further;
  const s = f / (f + 2);
  const z = s * s;
  const half = 0.5 * f * f;
  const low = s * (half + z * series(z)) + exponent * LN2_LOW;
  return exponent * LN2_HIGH + (f - (half - low));
}

/** @param {number} x @returns {number} */
function wholePart(x) {
  return x * LOG2_E + ROUNDER - ROUNDER;
}

// Of what is left of x after so many times ln 2.
/** @param {number} x @param {number} whole @returns {number} */
function expOfRest(x, whole) {
  const r = x - whole * LN2_HIGH - whole * LN2_LOW;
  let p = 1 / 6227020800;
  p = p * r + 1 / 479001600;
  p = p * r + 1 / 39916800;
  p = p * r + 1 / 3628800;
  p = p * r + 1 / 362880;
  p = p * r + 1 / 40320;
  p = p * r + 1 / 5040;
  p = p * r + 1 / 720;
  p = p * r + 1 / 120;
  p = p * r + 1 / 24;
  p = p * r + 1 / 6;
  p = p * r + 1 / 2;
  return p * (r * r) + r + 1;
}

/** x times a power of 2, both ordinary. @param {number} x @param {number} exponent @returns {number} */
function scaled(x, exponent) {
  number[0] = x;
  words[HIGH] += exponent << 20;
  return number[0];
}

// x = 2^exponent (1 + f), 1 + f between the roots of 1/2 and of 2.
/** @param {number} x @returns {number} */
function exponentOf(x) {
  number[0] = x;
  return (words[HIGH] - HALF_ROOT_2[0] - (words[LOW] < HALF_ROOT_2[1] ? 1 : 0)) >> 20;
}

/** @param {number} x @param {number} exponent @returns {number} */
function fractionOf(x, exponent) {
  number[0] = x;
  words[HIGH] -= exponent << 20;
  return number[0] - 1;
}

/** @param {number} z @returns {number} */
function series(z) {
  let p = 1.479819860511658591e-01;
  p = p * z + 1.531383769920937332e-01;
  p = p * z + 1.818357216161805012e-01;
  p = p * z + 2.222219843214978396e-01;
  p = p * z + 2.857142874366239149e-01;
  p = p * z + 3.999999999940941908e-01;
  return p * z + 6.666666666666735130e-01;
}

/** What the rounding of a sum lost. @param {number} a @param {number} b @param {number} sum @returns {number} */
function sumError(a, b, sum) {
  const rounded = sum - a;
  return a - (sum - rounded) + (b - rounded);
}

/** What the rounding of a product lost. @param {number} a @param {number} b @param {number} product @returns {number} */
function productError(a, b, product) {
  const aSplit = SPLITTER * a;
  const aHigh = aSplit - (aSplit - a);
  const aLow = a - aHigh;
  const bSplit = SPLITTER * b;
  const bHigh = bSplit - (bSplit - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}
