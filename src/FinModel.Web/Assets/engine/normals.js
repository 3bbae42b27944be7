/** Correlated normal variables for any run, operation by operation as the engine has them. */
import { logInRange } from './elementary.js';
import { draw } from './philox.js';

const TO_UNIT = 1 / 4294967296;
const ROUNDER = 6755399441055744;

// A counter gives words for so many columns.
const COLUMNS = 4;

/**
 * A factor that many models have: where its random words are, and its weight in each factor of this one.
 * @typedef {{low: number, high: number, weights: number[]}} Common
 */

export class CorrelatedNormals {
  /**
   * @param {number[][]} root the lower triangular root of the correlation matrix
   * @param {Common[]} commons
   * @param {number} seed
   * @param {number[]} factors those asked for
   */
  constructor(root, commons, seed, factors) {
    this.seed = seed;
    this.commons = commons.filter(({ weights }) => factors.some((factor) => weights[factor] !== 0));
    this.common = new Float64Array(2);
    this.rows = factors.map((factor) => {
      const columns = root[factor].map((weight, column) => ({ weight, column })).filter(({ weight }) => weight !== 0);
      return { factor, columns: Int32Array.from(columns, (c) => c.column), weights: Float64Array.from(columns, (c) => c.weight) };
    });
    this.counters = [...new Set(this.rows.flatMap((row) => Array.from(row.columns, (column) => Math.floor(column / COLUMNS))))].sort((a, b) => a - b);
    this.independent = new Float64Array(Math.ceil(root.length / COLUMNS) * COLUMNS);
    this.words = new Uint32Array(COLUMNS);
  }

  /** Draws a run; the variables of factors that are not asked for stay as they are. @param {number} run @param {Float64Array} normals by factor */
  draw(run, normals) {
    for (const counter of this.counters) {
      draw(run, counter, this.seed, this.words);
      for (let pair = 0; pair < COLUMNS; pair += 2) normalPair(this.words[pair], this.words[pair + 1], this.independent, counter * COLUMNS + pair);
    }
    for (const { factor, columns, weights } of this.rows) {
      let sum = 0;
      for (let i = 0; i < columns.length; i++) sum += this.independent[columns[i]] * weights[i];
      normals[factor] = sum;
    }
    for (const { low, high, weights } of this.commons) {
      draw(run, low, this.seed, this.words, high);
      normalPair(this.words[0], this.words[1], this.common, 0);
      for (const { factor } of this.rows) if (weights[factor] !== 0) normals[factor] += this.common[0] * weights[factor];
    }
  }
}

/**
 * Two independent normal variables from two random words (G. Box and M. Muller, 1958).
 * @param {number} radiusWord
 * @param {number} angleWord
 * @param {Float64Array} target
 * @param {number} at
 */
function normalPair(radiusWord, angleWord, target, at) {
  const radius = Math.sqrt(-2 * logInRange((radiusWord + 0.5) * TO_UNIT, 0));
  const quarters = (angleWord + 0.5) * (4 * TO_UNIT);
  const whole = quarters + ROUNDER - ROUNDER;
  const angle = (quarters - whole) * (Math.PI / 2);
  const square = angle * angle;
  const sine = angle * square * sineTerms(square) + angle;
  const cosine = square * square * cosineTerms(square) + (1 - square * 0.5);
  const isOdd = (whole & 1) === 1;
  target[at] = radius * signed(isOdd ? sine : cosine, whole + 1);
  target[at + 1] = radius * signed(isOdd ? cosine : sine, whole);
}

/** @param {number} value @param {number} quarter @returns {number} */
function signed(value, quarter) {
  return (quarter & 2) === 2 ? -value : value;
}

/** @param {number} x @returns {number} */
function sineTerms(x) {
  let sum = 1.58969099521155010221e-10;
  sum = sum * x + -2.50507602534068634195e-08;
  sum = sum * x + 2.75573137070700676789e-06;
  sum = sum * x + -1.98412698298579493134e-04;
  sum = sum * x + 8.33333333332248946124e-03;
  return sum * x + -1.66666666666666324348e-01;
}

/** @param {number} x @returns {number} */
function cosineTerms(x) {
  let sum = -1.13596475577881948265e-11;
  sum = sum * x + 2.08757232129817482790e-09;
  sum = sum * x + -2.75573143513906633035e-07;
  sum = sum * x + 2.48015872894767294178e-05;
  sum = sum * x + -1.38888888888741095749e-03;
  return sum * x + 4.16666666666666019037e-02;
}
