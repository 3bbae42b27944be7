/** From declared distributions to functions that make a value of a normal variable, so that the order of the values is the order of the variables. */
import { exp, log } from './elementary.js';
import { betaQuantiles, placeOf, tableMarginal } from './tables.js';

/**
 * @typedef {object} Distribution
 * @property {'normal' | 'lognormal' | 'uniform' | 'triangular' | 'pert' | 'discrete' | 'empirical'} kind
 * @property {number | null} mean null when it is the value that the scenario has
 * @property {number} deviation
 * @property {number} from
 * @property {number} likely
 * @property {number} to
 * @property {number[]} values
 * @property {number[]} probabilities
 */

/**
 * The marginal of a cell whose value in the scenario is known.
 * @param {Distribution} distribution
 * @param {number} value
 * @returns {(normal: number) => number}
 */
export function marginalOf(distribution, value) {
  const { kind, deviation } = distribution;
  const mean = distribution.mean ?? value;
  switch (kind) {
    case 'normal': return (normal) => normal * deviation + mean;
    case 'lognormal': return lognormal(mean, deviation);
    case 'uniform': return tableMarginal((below, above) => uniform(distribution, below, above));
    case 'triangular': return tableMarginal((below, above) => triangular(distribution, below, above));
    case 'pert': return pert(distribution);
    default: return steps(distribution);
  }
}

/** @param {number} mean @param {number} relative @returns {(normal: number) => number} */
function lognormal(mean, relative) {
  const variance = log(1 + relative * relative);
  const sign = Math.sign(mean);
  const logDeviation = sign * Math.sqrt(variance);
  const logMean = mean === 0 ? 0 : log(Math.abs(mean)) - variance / 2;
  return (normal) => exp(normal * logDeviation + logMean) * sign;
}

/** @param {Distribution} d @param {number} below @param {number} above @returns {number} */
function uniform(d, below, above) {
  return below <= above ? d.from + (d.to - d.from) * below : d.to - (d.to - d.from) * above;
}

/** @param {Distribution} d @param {number} below @param {number} above @returns {number} */
function triangular(d, below, above) {
  const width = d.to - d.from;
  return below <= (d.likely - d.from) / width
    ? d.from + Math.sqrt(below * width * (d.likely - d.from))
    : d.to - Math.sqrt(above * width * (d.to - d.likely));
}

/** @param {Distribution} d @returns {(normal: number) => number} */
function pert(d) {
  const width = d.to - d.from;
  const [up, down] = [1 + 4 * (d.likely - d.from) / width, 1 + 4 * (d.to - d.likely) / width];
  const [table, mirror] = [betaQuantiles(up, down), betaQuantiles(down, up)];
  return tableMarginal((below, above) => below <= above ? d.from + width * table(below) : d.to - width * mirror(above));
}

/** @param {Distribution} d @returns {(normal: number) => number} */
function steps(d) {
  const share = tableMarginal((below, above) => below <= above ? below : 1 - above);
  let sum = 0;
  const upTo = d.probabilities.map((probability) => sum += probability);
  return (normal) => {
    const found = placeOf(upTo, share(normal));
    return d.values[Math.min(found < 0 ? ~found : found, d.values.length - 1)];
  };
}
