/** What runs of a simulation come to: moments, quantiles and a histogram, to the last digit as the engine has them. */
import { ExactSum, fraction } from './exact-sum.js';

const SHARES = [0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999];
const HISTOGRAM_BINS = 40;

const number = new Float64Array(1);
const words = new Uint32Array(number.buffer);

// Of a fine bin: sign, exponent and eleven bits of the fraction.
const BIN_SHIFT = 9;

/**
 * @typedef {object} OutputSummary
 * @property {number} mean
 * @property {number} standardDeviation
 * @property {number} standardError
 * @property {number} minimum
 * @property {number} maximum
 * @property {number} faultedRuns
 * @property {{share: number, value: number}[]} quantiles
 * @property {{edges: number[], counts: number[]}} histogram
 */

/**
 * @param {Float64Array} values of an output, run by run; what is not finite is a run without a value
 * @param {number} centre the value without uncertainty
 * @returns {OutputSummary}
 */
export function summarise(values, centre) {
  const tally = tallyOf(values, centre);
  const { valid, minimum, maximum } = tally;
  const count = BigInt(valid);
  const sum = tally.sum.scaled();
  const scatter = ((tally.squares.scaled() * count) << 1075n) - sum * sum;
  const deviation = valid < 2 ? NaN : Math.sqrt(Math.max(0, fraction(scatter >> 1075n, count * (count - 1n))));
  const at = (/** @type {number} */ share) => quantile(tally, share);
  return {
    mean: valid === 0 ? NaN : centre + fraction(sum, count),
    standardDeviation: deviation,
    standardError: deviation / Math.sqrt(valid),
    minimum: valid === 0 ? NaN : minimum,
    maximum: valid === 0 ? NaN : maximum,
    faultedRuns: values.length - valid,
    quantiles: SHARES.map((share) => ({ share, value: at(share) })),
    histogram: histogram(tally, at),
  };
}

/** @typedef {{from: number, to: number, count: number}} Bin */

/** @typedef {{centre: number, valid: number, minimum: number, maximum: number, sum: ExactSum, squares: ExactSum, bins: Bin[]}} Tally */

/** @param {Float64Array} values @param {number} centre @returns {Tally} */
function tallyOf(values, centre) {
  const [sum, squares] = [new ExactSum(), new ExactSum()];
  /** @type {Map<number, number>} */
  const counts = new Map();
  let [valid, minimum, maximum] = [0, Infinity, -Infinity];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    const distance = value - centre;
    sum.add(distance);
    squares.add(distance * distance);
    number[0] = distance;
    const bin = words[1] >>> BIN_SHIFT;
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
    valid++;
    minimum = Math.min(minimum, value);
    maximum = Math.max(maximum, value);
  }
  return { centre, valid, minimum, maximum, sum, squares, bins: ascending(counts) };
}

/** @param {Map<number, number>} counts @returns {{from: number, to: number, count: number}[]} */
function ascending(counts) {
  const bins = [...counts].sort(([a], [b]) => a - b).map(([bin, count]) => ({ from: edge(bin), to: edge(bin + 1), count }));
  const upright = bins.map(({ from, to, count }) => from <= to && !Object.is(from, -0) && from >= 0 ? { from, to, count } : { from: to, to: from, count });
  return upright.sort((a, b) => a.from - b.from);
}

/** @param {number} bin @returns {number} */
function edge(bin) {
  words[0] = 0;
  words[1] = bin << BIN_SHIFT;
  return number[0];
}

/** The value with a share of the runs below it; inside a bin the runs count as evenly spread. @param {Tally} tally @param {number} share @returns {number} */
function quantile(tally, share) {
  const wanted = share * tally.valid;
  let below = 0;
  for (const { from, to, count } of tally.bins) {
    if (below + count >= wanted) {
      const distance = from + (to - from) * ((wanted - below) / count);
      return Math.min(Math.max(tally.centre + distance, tally.minimum), tally.maximum);
    }
    below += count;
  }
  return tally.valid === 0 ? NaN : tally.maximum;
}

/** @param {Tally} tally @param {(share: number) => number} at @returns {{edges: number[], counts: number[]}} */
function histogram(tally, at) {
  if (tally.valid === 0) return { edges: [], counts: [] };
  const [from, to] = [at(0.001), at(0.999)];
  if (!(from < to)) return { edges: [tally.minimum, tally.maximum], counts: [tally.valid] };
  const counts = new Array(HISTOGRAM_BINS).fill(0);
  for (const bin of tally.bins) {
    const middle = tally.centre + (bin.from + bin.to) / 2;
    counts[Math.trunc(Math.min(Math.max((middle - from) / (to - from) * HISTOGRAM_BINS, 0), HISTOGRAM_BINS - 1))] += bin.count;
  }
  return { edges: Array.from({ length: HISTOGRAM_BINS + 1 }, (_, i) => from + (to - from) * i / HISTOGRAM_BINS), counts };
}
