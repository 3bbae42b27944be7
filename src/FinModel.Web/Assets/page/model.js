import { cells, data, isInput, keyOf, slotOf } from './data.js';
import { tell } from './events.js';

/* global finmodelEngine */

/** What computes the page: the engine's own steps as script. */
export const engine = finmodelEngine.createEngine(JSON.parse(document.getElementById('engine-data').textContent));

const count = cells.line.length;

/**
 * What the reader looks at: a scenario, changes on top of it, and the scenario that stands beside it.
 * @type {{ scenario: string, changes: Map<number, number>, reference: string }}
 */
export const state = { scenario: data.start.scenario, changes: new Map(), reference: 'base' };

/** The values of what is looked at, and of what stands beside it, by slot. */
export const now = new Float64Array(count);
export const beside = new Float64Array(count);

/** The values of a scenario with changes on top; both maps of slots and values are applied, the second one last. */
export function compute(scenario, changes, more, out = new Float64Array(count)) {
  isLast = false;
  engine.run(scenario, named(changes, more), out);
  return out;
}

/** The values of what is looked at, with some inputs moved. */
export const computeWith = more => compute(state.scenario, state.changes, more);

/** The values of a scenario as the model has it. Kept, since they are asked for again and again. */
export function valuesOf(scenario) {
  if (!kept.has(scenario)) {
    kept.set(scenario, compute(scenario, new Map()));
  }

  return kept.get(scenario);
}

/** @type {Map<string, Float64Array>} */
const kept = new Map();

/** Moves inputs: a value for each slot; one that is the scenario's own is no change. */
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

/** Looks at another scenario; changes stay on top of it. */
export function choose(scenario, changes = state.changes) {
  state.scenario = scenario;
  state.changes = changes;
  refresh('scenario');
}

/** Puts another scenario beside what is looked at. */
export function compareWith(scenario) {
  state.reference = scenario;
  refresh();
}

/** Whether a figure differs from what stands beside it, by more than the last digits. */
export function differs(slot) {
  const [a, b] = [now[slot], beside[slot]];
  return Number.isFinite(a) && Number.isFinite(b) ? Math.abs(a - b) > 1e-12 * Math.max(Math.abs(a), Math.abs(b)) : Number.isFinite(a) !== Number.isFinite(b);
}

/** Changes by name, as a scenario has them. */
export const changesByKey = () => [...state.changes].sort(([a], [b]) => a - b).map(([slot, value]) => [keyOf(slot), value]);

/** Changes from names; what is no input of the model is left out and handed back. */
export function readChanges(pairs) {
  const found = new Map();
  const unknown = [];
  for (const [key, value] of pairs) {
    const slot = slotOf(key);
    slot !== undefined && isInput(slot) && Number.isFinite(value) ? found.set(slot, value) : unknown.push(key);
  }

  return { found, unknown };
}

/** The engine as it is after computing what is looked at: it tells of its last run. */
export function engineNow() {
  if (!isLast) {
    compute(state.scenario, state.changes, undefined, now);
    isLast = true;
  }

  return engine;
}

let isLast = false;

/** Computes everything anew and tells who shows it. */
export function refresh(what = 'change') {
  beside.set(valuesOf(state.reference));
  compute(state.scenario, state.changes, undefined, now);
  if (what === 'scenario') {
    tell('scenario');
  }

  tell('change');
}

function named(...maps) {
  return Object.fromEntries(maps.flatMap(map => [...(map ?? [])]).map(([slot, value]) => [keyOf(slot), value]));
}
