/** Distributions as tables of quantiles, operation by operation as the engine has them. */
import { exp, power } from './elementary.js';

/** No variable drawn from 32 bits lies further out. */
const OUTERMOST = 8;

// Points per unit, and steps of the integration between two.
const DENSITY = 64;
const STEPS_INSIDE = 4;
const BETA_STEPS = 4096;

/** @type {Float64Array | undefined} */
let tail;

/** The probability below each point of the normal distribution. @returns {Float64Array} */
function normalTail() {
  if (tail) return tail;
  const below = new Float64Array(2 * OUTERMOST * DENSITY + 1);
  for (let i = 0; i < below.length - 1; i++) below[i + 1] = below[i] + strip(i / DENSITY - OUTERMOST);
  tail = below;
  return below;
}

/** @param {number} from @returns {number} */
function strip(from) {
  const width = 1 / DENSITY / STEPS_INSIDE;
  let sum = 0;
  for (let i = 0; i < STEPS_INSIDE; i++) {
    const x = from + i * width;
    sum += (bell(x) + 4 * bell(x + width / 2) + bell(x + width)) * (width / 6);
  }
  return sum;
}

/** @param {number} x @returns {number} */
function bell(x) {
  return exp(-x * x / 2) * 0.39894228040143267794;
}

/**
 * A continuous distribution: its quantiles as a function of the normal variable.
 * @param {(below: number, above: number) => number} quantile the value with so much probability below and above it
 * @returns {(normal: number) => number}
 */
export function tableMarginal(quantile) {
  const below = normalTail();
  const values = below.map((_, i) => quantile(below[i], below[below.length - 1 - i]));
  const slopes = values.map((value, i) => i === 0 || i === values.length - 1 ? 0 : slope(value - values[i - 1], values[i + 1] - value));
  return (normal) => {
    const place = Math.min(Math.max((normal + OUTERMOST) * DENSITY, 0), values.length - 1.001);
    const index = Math.trunc(place);
    const t = place - index;
    const [left, leftSlope, rightSlope] = [values[index], slopes[index], slopes[index + 1]];
    const rise = values[index + 1] - left;
    return left + t * (leftSlope + t * (3 * rise - 2 * leftSlope - rightSlope + t * (leftSlope + rightSlope - 2 * rise)));
  };
}

/** @param {number} before @param {number} after @returns {number} */
function slope(before, after) {
  return before * after <= 0 ? 0 : 2 * before * after / (before + after);
}

/**
 * The quantiles of a beta distribution, both of whose parameters are at least 1.
 * @param {number} alpha
 * @param {number} beta
 * @returns {(below: number) => number}
 */
export function betaQuantiles(alpha, beta) {
  const density = (/** @type {number} */ x) => raised(x, alpha - 1) * raised(1 - x, beta - 1);
  const below = new Float64Array(BETA_STEPS + 1);
  for (let i = 0; i < BETA_STEPS; i++) {
    below[i + 1] = below[i] + density(i / BETA_STEPS) + 4 * density((i + 0.5) / BETA_STEPS) + density((i + 1) / BETA_STEPS);
  }
  const sum = below[BETA_STEPS];
  for (let i = 0; i <= BETA_STEPS; i++) below[i] /= sum;
  return (share) => {
    const found = placeOf(below, Math.min(Math.max(share, 0), 1));
    const index = Math.min(Math.max(found < 0 ? ~found - 1 : found, 0), BETA_STEPS - 1);
    const width = below[index + 1] - below[index];
    return (index + (width > 0 ? (share - below[index]) / width : 0)) / BETA_STEPS;
  };
}

/** @param {number} x @param {number} exponent @returns {number} */
function raised(x, exponent) {
  return x <= 0 ? (exponent === 0 ? 1 : 0) : exponent === 0 ? 1 : power(x, exponent);
}

/**
 * The place of a value among ascending ones; where it is none of them, the complement of where it would stand.
 * @param {ArrayLike<number>} values
 * @param {number} value
 */
export function placeOf(values, value) {
  let [low, high] = [0, values.length - 1];
  while (low <= high) {
    const middle = low + ((high - low) >> 1);
    if (values[middle] === value) return middle;
    if (values[middle] < value) low = middle + 1;
    else high = middle - 1;
  }
  return ~low;
}
