import { cells, data, isInput, keyOf, slotOf } from './data.js';
import { part } from './dom.js';
import { tell } from './events.js';

/** What computes the page: the engine's own steps as script. @type {import('../engine/engine.js').Engine} */
export const engine = /** @type {any} */ (globalThis).finmodelEngine.createEngine(JSON.parse(part('engine-data').textContent ?? ''));

const count = cells.line.length;

/** @typedef {Map<number, number>} Changes values by slot */

/**
 * What the reader looks at: a scenario, changes on top of it, and the scenario that stands beside it.
 * @type {{ scenario: string, changes: Changes, reference: string }}
 */
export const state = { scenario: data.start.scenario, changes: new Map(), reference: 'base' };

/** The values of what is looked at, and of what stands beside it, by slot. */
export const now = new Float64Array(count);
export const beside = new Float64Array(count);

/**
 * The value of a cell under a scenario with changes on top; both maps are applied, the second one last.
 * @param {number} output
 * @param {string} scenario
 * @param {Changes} [changes]
 * @param {Changes} [more]
 */
export function valueOf(output, scenario, changes, more) {
  let ask = questions.get(output);
  if (!ask) {
    ask = engine.asking(output);
    questions.set(output, ask);
  }

  return ask(scenario, [...(changes ?? []), ...(more ?? [])]);
}

/** @type {Map<number, (scenario: string, changes: Iterable<[number, number]>) => number>} */
const questions = new Map();

/**
 * The values of a scenario as the model has it. Kept, since they are asked for again and again.
 * @param {string} scenario
 */
export function valuesOf(scenario) {
  let values = kept.get(scenario);
  if (!values) {
    values = new Float64Array(count);
    isLast = false;
    engine.runAt(scenario, [], values);
    kept.set(scenario, values);
  }

  return values;
}

/** @type {Map<string, Float64Array>} */
const kept = new Map();

/**
 * Moves inputs: a value for each slot; one that is the scenario's own is no change.
 * @param {Changes} moves
 */
export function change(moves) {
  const own = valuesOf(state.scenario);
  for (const [slot, value] of moves) {
    Object.is(own[slot], value) ? state.changes.delete(slot) : state.changes.set(slot, value);
  }

  refresh();
}

/** Puts an input, or all of them, back to what the scenario has. */
export function reset(slots = [...state.changes.keys()]) {
  slots.forEach(slot => state.changes.delete(slot));
  refresh();
}

/**
 * Looks at another scenario; changes stay on top of it.
 * @param {string} scenario
 */
export function choose(scenario, changes = state.changes) {
  state.scenario = scenario;
  state.changes = changes;
  refresh('scenario');
}

/**
 * Puts another scenario beside what is looked at.
 * @param {string} scenario
 */
export function compareWith(scenario) {
  state.reference = scenario;
  refresh();
}

/**
 * Whether a figure differs from what stands beside it, by more than the last digits.
 * @param {number} slot
 */
export function differs(slot) {
  const [a, b] = [now[slot], beside[slot]];
  return Number.isFinite(a) && Number.isFinite(b) ? Math.abs(a - b) > 1e-12 * Math.max(Math.abs(a), Math.abs(b)) : Number.isFinite(a) !== Number.isFinite(b);
}

/** Changes by name, as a scenario has them. @returns {[string, number][]} */
export const changesByKey = () => [...state.changes].sort(([a], [b]) => a - b).map(([slot, value]) => [keyOf(slot), value]);

/**
 * Changes from names; what is no input of the model is left out and handed back.
 * @param {[string, number][]} pairs
 */
export function readChanges(pairs) {
  /** @type {Changes} */
  const found = new Map();
  /** @type {string[]} */
  const unknown = [];
  for (const [key, value] of pairs) {
    const slot = slotOf(key);
    slot !== undefined && isInput(slot) && Number.isFinite(value) ? found.set(slot, value) : unknown.push(key);
  }

  return { found, unknown };
}

/**
 * All values of a scenario with changes, by name.
 * @param {string} scenario
 * @param {Record<string, number>} changes
 */
export function evaluate(scenario, changes) {
  isLast = false;
  return engine.evaluate(scenario, changes);
}

/** The engine as it is after computing what is looked at: it tells of its last run. */
export function engineNow() {
  if (!isLast) {
    compute();
  }

  return engine;
}

let isLast = false;

/** Computes everything anew and tells who shows it. */
export function refresh(what = 'change') {
  beside.set(valuesOf(state.reference));
  compute();
  if (what === 'scenario') {
    tell('scenario');
  }

  tell('change');
}

function compute() {
  engine.runAt(state.scenario, state.changes, now);
  isLast = true;
}
