import { cells, data, idOf, isInput, lineOf } from './data.js';
import { state, valuesOf } from './model.js';

/*
 * What can be moved: each uncertain input of the model over its own range, or where the model declares none, every input, all its periods together, a tenth
 * lower and higher. All cells of a factor move together, each by as many deviations as the others.
 */

const tenth = 1.2815515655446004;
const hundredth = 2.3263478740408408;

/**
 * @typedef {import('./data.js').DeclaredFactor} DeclaredFactor
 * @typedef {import('./model.js').Changes} Changes
 * @typedef {{ id: string, cells: number[], low: Changes, high: Changes, least: number, most: number, at: (value: number) => Changes }} Factor
 */

/** The factors around what the scenario has. @returns {Factor[]} */
export function factors() {
  const own = valuesOf(state.scenario);
  return data.factors.length > 0 ? data.factors.map(f => declared(f, own)) : shifted(own);
}

/** @param {DeclaredFactor} factor @param {Float64Array} own @returns {Factor} */
function declared(factor, own) {
  const at = (/** @type {number} */ z) => new Map(factor.cells.map((slot, i) => [slot, quantile(factor, i, own[slot], z)]));
  const first = factor.cells[0];
  return {
    id: factor.id, cells: factor.cells, low: at(-tenth), high: at(tenth),
    least: at(-hundredth).get(first) ?? NaN, most: at(hundredth).get(first) ?? NaN, at: value => at(deviations(factor, own[first], value)).set(first, value),
  };
}

// At so many deviations of the normal variable behind it; between the quantiles that are known, on a straight line.
/** @param {DeclaredFactor} factor @param {number} i @param {number} mean @param {number} z */
function quantile(factor, i, mean, z) {
  if (factor.kind === 'normal' && factor.deviation !== undefined) {
    return mean + factor.deviation * z;
  }

  if (factor.kind === 'lognormal' && factor.deviation !== undefined) {
    const variance = Math.log(1 + factor.deviation ** 2);
    return mean * Math.exp(Math.sqrt(variance) * z - variance / 2);
  }

  const [least, low, high, most] = factor.quantiles[i];
  const knots = [[-hundredth, least], [-tenth, low], [tenth, high], [hundredth, most]];
  const right = Math.max(1, knots.findIndex(([x]) => z <= x));
  const [[x0, y0], [x1, y1]] = [knots[right - 1], knots[right]];
  return y0 + (y1 - y0) * (z - x0) / (x1 - x0);
}

/** @param {DeclaredFactor} factor @param {number} mean @param {number} value */
function deviations(factor, mean, value) {
  if (factor.kind === 'normal' && factor.deviation !== undefined) {
    return (value - mean) / factor.deviation;
  }

  if (factor.kind === 'lognormal' && factor.deviation !== undefined) {
    const variance = Math.log(1 + factor.deviation ** 2);
    return (Math.log(value / mean) + variance / 2) / Math.sqrt(variance);
  }

  const [least, low, high, most] = factor.quantiles[0];
  const knots = [[least, -hundredth], [low, -tenth], [high, tenth], [most, hundredth]];
  const right = Math.max(1, knots.findIndex(([x]) => value <= x));
  const [[x0, y0], [x1, y1]] = [knots[right - 1], knots[right]];
  return x1 === x0 ? y0 : y0 + (y1 - y0) * (value - x0) / (x1 - x0);
}

/** @param {Float64Array} own @returns {Factor[]} */
function shifted(own) {
  /** @type {Map<string, number[]>} */
  const groups = new Map();
  for (let slot = 0; slot < cells.line.length; slot++) {
    const { display, fixed } = lineOf(slot);
    if (isInput(slot) && !fixed && own[slot] !== 0 && Number.isFinite(own[slot]) && display !== 'date' && display !== 'band') {
      groups.set(idOf(slot), [...(groups.get(idOf(slot)) ?? []), slot]);
    }
  }

  return [...groups].map(([id, slots]) => {
    const at = (/** @type {number} */ share) => new Map(slots.map(slot => [slot, own[slot] + Math.abs(own[slot]) * share]));
    const first = own[slots[0]];
    return { id, cells: slots, low: at(-0.1), high: at(0.1), least: at(-0.3).get(slots[0]) ?? NaN, most: at(0.3).get(slots[0]) ?? NaN,
      at: value => at((value - first) / Math.abs(first)).set(slots[0], value) };
  });
}
