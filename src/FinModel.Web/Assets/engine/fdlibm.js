/**
 * x to the power y for every x and y, after e_pow.c of fdlibm 5.3:
 *
 * Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved. Permission to use, copy, modify, and distribute this software is freely granted,
 * provided that this notice is preserved.
 */
const L = [
  5.99999999999994648725e-01, 4.28571428578550184252e-01, 3.33333329818377432918e-01,
  2.72728123808534006489e-01, 2.30660745775561754067e-01, 2.06975017800338417784e-01,
];
const P = [1.66666666666666019037e-01, -2.77777777770155933842e-03, 6.61375632143793436117e-05, -1.65339022054652515390e-06, 4.13813679705723846039e-08];
const [LG2, LG2_HIGH, LG2_LOW] = [6.93147180559945286227e-01, 6.93147182464599609375e-01, -1.90465429995776804525e-09];
const [CP, CP_HIGH, CP_LOW] = [9.61796693925975554329e-01, 9.61796700954437255859e-01, -7.02846165095275826516e-09];
const [INVERSE_LN2, INVERSE_LN2_HIGH, INVERSE_LN2_LOW] = [1.44269504088896338700e+00, 1.44269502162933349609e+00, 1.92596299112661746887e-08];
const ROOTS = [1, 1.5];
const ROOT_LOGS_HIGH = [0, 5.84962487220764160156e-01];
const ROOT_LOGS_LOW = [0, 1.35003920212974897128e-08];
const OVERFLOW = 8.0085662595372944372e-17;
const TWO53 = 9007199254740992;

const number = new Float64Array(1);
const words = new Int32Array(number.buffer);
const [LOW, HIGH] = [0, 1];

/** x to the power y. @param {number} x @param {number} y @returns {number} */
export function power(x, y) {
  if (y === 0 || x === 1) return 1;
  if (x !== x || y !== y) return NaN;
  const size = Math.abs(x);
  if (Math.abs(y) === Infinity) return size === 1 ? 1 : size > 1 === y > 0 ? Infinity : 0;
  const sign = x < 0 || Object.is(x, -0) ? signOf(y) : 1;
  if (size === 0 || size === Infinity) return (sign || 1) * (size === 0 === y > 0 ? 0 : Infinity);
  return sign === 0 ? NaN : size === 1 ? sign : sign * ofSize(size, y);
}

/** The sign of a negative number's power: 0 when it is no real number. @param {number} y @returns {number} */
function signOf(y) {
  return Math.floor(y) !== y ? 0 : Math.abs(y) < TWO53 && Math.abs(y) % 2 === 1 ? -1 : 1;
}

/** @param {number} x @param {number} y @returns {number} */
function ofSize(x, y) {
  const isHuge = Math.abs(y) > 2 ** 31;
  if (isHuge && (x < 1 - 2 ** -20 || x > 1 + 2 ** -20 || Math.abs(y) > 2 ** 64)) return x > 1 === y > 0 ? Infinity : 0;
  const [t1, t2] = isHuge ? logOfNearlyOne(x) : logarithm(x);
  const y1 = head(y);
  const low = (y - y1) * t1 + y * t2;
  const high = y1 * t1;
  return powerOfTwo(low, high);
}

/** The logarithm to the base 2, in two parts, of a number next to 1. @param {number} x @returns {[number, number]} */
function logOfNearlyOne(x) {
  const t = x - 1;
  const w = t * t * (0.5 - t * (0.3333333333333333333333 - t * 0.25));
  const u = INVERSE_LN2_HIGH * t;
  const v = t * INVERSE_LN2_LOW - w * INVERSE_LN2;
  const t1 = head(u + v);
  return [t1, v - (t1 - u)];
}

/** The logarithm to the base 2, in two parts. @param {number} x @returns {[number, number]} */
function logarithm(x) {
  let n = 0;
  number[0] = x;
  if (words[HIGH] < 0x00100000) {
    number[0] = x * TWO53;
    n -= 53;
  }
  n += (words[HIGH] >> 20) - 0x3FF;
  const fraction = words[HIGH] & 0x000FFFFF;
  let bits = fraction | 0x3FF00000;
  let k = 0;
  if (fraction > 0x3988E && fraction < 0xBB67A) k = 1;
  if (fraction >= 0xBB67A) {
    n += 1;
    bits -= 0x00100000;
  }
  words[HIGH] = bits;
  return logOfFraction(number[0], bits, k, n);
}

/** @param {number} a @param {number} bits @param {number} k @param {number} n @returns {[number, number]} */
function logOfFraction(a, bits, k, n) {
  const u = a - ROOTS[k];
  const v = 1 / (a + ROOTS[k]);
  const s = u * v;
  const sHigh = head(s);
  words[LOW] = 0;
  words[HIGH] = ((bits >> 1) | 0x20000000) + 0x00080000 + (k << 18);
  const tHigh = number[0];
  const tLow = a - (tHigh - ROOTS[k]);
  const sLow = v * (u - sHigh * tHigh - sHigh * tLow);
  const square = s * s;
  let r = square * square * (L[0] + square * (L[1] + square * (L[2] + square * (L[3] + square * (L[4] + square * L[5])))));
  r += sLow * (sHigh + s);
  const headSquare = sHigh * sHigh;
  const threeHigh = head(3 + headSquare + r);
  const threeLow = r - (threeHigh - 3 - headSquare);
  const product = sHigh * threeHigh;
  const rest = sLow * threeHigh + threeLow * s;
  const pHigh = head(product + rest);
  const pLow = rest - (pHigh - product);
  const zHigh = CP_HIGH * pHigh;
  const zLow = CP_LOW * pHigh + pLow * CP + ROOT_LOGS_LOW[k];
  const t1 = head(zHigh + zLow + ROOT_LOGS_HIGH[k] + n);
  return [t1, zLow - (t1 - n - ROOT_LOGS_HIGH[k] - zHigh)];
}

/** 2 to the power of a number in two parts. @param {number} low @param {number} high @returns {number} */
function powerOfTwo(low, high) {
  const z = low + high;
  if (z > 1024 || (z === 1024 && low + OVERFLOW > z - high)) return Infinity;
  if (z < -1075 || (z === -1075 && low <= z - high)) return 0;
  const whole = Math.abs(z) > 0.5 ? Math.sign(z) * Math.floor(Math.abs(z) + 0.5) : 0;
  const rest = high - whole;
  const t = head(low + rest);
  const u = t * LG2_HIGH;
  const v = (low - (t - rest)) * LG2 + t * LG2_LOW;
  const sum = u + v;
  const w = v - (sum - u);
  const square = sum * sum;
  const t1 = sum - square * (P[0] + square * (P[1] + square * (P[2] + square * (P[3] + square * P[4]))));
  const r = sum * t1 / (t1 - 2) - (w + sum * w);
  const result = 1 - (r - sum);
  const half = Math.trunc(whole / 2);
  return result * powerOf2(half) * powerOf2(whole - half);
}

/** @param {number} whole @returns {number} */
function powerOf2(whole) {
  words[LOW] = 0;
  words[HIGH] = (whole + 1023) << 20;
  return number[0];
}

/** The upper half of a number. @param {number} x @returns {number} */
function head(x) {
  number[0] = x;
  words[LOW] = 0;
  return number[0];
}
