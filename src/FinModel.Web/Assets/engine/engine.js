/** The engine of a page: a model's values under any scenario and any inputs, bit for bit as the command line has them. */
import { unpack } from './packed.js';
import { digestOf, digestsOf } from './certificate.js';
import { judged } from './checks.js';
import { lossBehind } from './losses.js';
import { callable } from './compiling.js';
import { Program, partsOf } from './program.js';
import { pruned } from './pruning.js';
import { setupOf } from './setup.js';
import { simulateBeside, startWorker as startInWorker } from './working.js';

/**
 * @typedef {object} Scenario
 * @property {string} id
 * @property {string} en
 * @property {string} zh
 * @property {[number, '=' | '+' | '-' | '*', number][]} overrides cell, what to do, with what
 */

/** @typedef {Record<string, number>} Changes values by key, `gross_margin@2025`, in the line's own unit: a fraction for a percentage */

export class Engine {
  /** @param {any} data the model, as FinModel.Web writes it */
  constructor(data) {
    this.program = new Program(partsOf(data));
    this.uncertainty = data.uncertainty;
    /** @type {Scenario[]} */
    this.scenarios = data.scenarios;
    const places = unpack(data.cells.places);
    /** The cells' keys, by index. @type {string[]} */
    this.cells = Array.from({ length: places.length / 2 }, (_, i) => keyOf(data.cells.ids[places[2 * i]], data.cells.periods[places[2 * i + 1]]));
    this.places = new Map(this.cells.map((key, i) => [key, i]));
    /** The indexes of the inputs. @type {number[]} */
    this.inputs = unpack(data.cells.inputs);
    this.isInput = new Set(this.inputs);
    this.checkData = data.checks;
    this.slots = this.program.initial.slice();
  }

  /** The index of a key; −1 when there is no such cell. @param {string} key @returns {number} */
  indexOf(key) {
    return this.places.get(key) ?? -1;
  }

  /**
   * All values under a scenario with changes on top, by key; null where there is no value.
   * @param {string} scenario
   * @param {Changes} [changes]
   * @returns {Record<string, number | null>}
   */
  evaluate(scenario, changes = {}) {
    const values = new Float64Array(this.cells.length);
    this.run(scenario, changes, values);
    return Object.fromEntries(this.cells.map((key, i) => [key, Number.isFinite(values[i]) ? values[i] : null]));
  }

  /**
   * All values by index; what is not finite is no value.
   * @param {string} scenario
   * @param {Changes} changes
   * @param {Float64Array} [out] as long as there are cells
   */
  run(scenario, changes, out) {
    this.runAt(scenario, Object.entries(changes).map(([key, value]) => [this.inputOf(key), numberOf(key, value)]), out);
  }

  /**
   * The same, with changes by the index of an input.
   * @param {string} scenario
   * @param {Iterable<[number, number]>} changes
   * @param {Float64Array} [out] as long as there are cells
   */
  runAt(scenario, changes, out) {
    this.reset(this.slots, scenario, changes);
    this.program.run(this.slots);
    out?.set(this.slots.subarray(0, this.cells.length));
  }

  /**
   * For who asks for one cell again and again: only the steps that it needs are run, and the last run stays the last one.
   * @param {number} index
   * @returns {(scenario: string, changes: Iterable<[number, number]>) => number}
   */
  asking(index) {
    const { operations, initial, cells, refusals, lost } = this.program;
    const { steps, circles } = pruned(this.program, this.inputs, [index]);
    const slots = initial.slice();
    this.reset(slots, this.scenarios[0].id, []);
    this.program.run(slots);
    const program = new Program({ operations, steps, firstOfChecks: steps.length, circles, initial: slots, cells, refusals, lost });
    return (scenario, changes) => {
      this.reset(slots, scenario, changes);
      program.run(slots);
      return slots[index];
    };
  }

  /**
   * Why a cell has no value in the last run; null where it has one.
   * @param {number} index
   * @returns {import('./losses.js').Loss | null}
   */
  lossOf(index) {
    return lossBehind(this.program, index, this.slots, this.program.solutions);
  }

  /** How the checks come out in the last run. @returns {import('./checks.js').CheckResult[]} */
  checks() {
    return judged(this.program, this.checkData, this.slots, this.program.solutions);
  }

  /**
   * Simulates what the model declares uncertain, beside the page's other work.
   * @param {import('./setup.js').SimulationOptions} options
   * @param {(done: number) => void} [onProgress] is told how many runs are done
   * @returns {Promise<import('./setup.js').SimulationResult> & {cancel: () => void}} of the runs done by then, when it is cancelled
   */
  simulate(options, onProgress = () => {}) {
    const asked = setupOf(this, options);
    const running = simulateBeside(asked.setup, onProgress);
    return Object.assign(running.then((runs) => asked.result(runs)), { cancel: () => running.cancel() });
  }

  /** Puts inputs to what a scenario and changes say. @param {Float64Array} slots @param {string} scenario @param {Iterable<[number, number]>} changes */
  reset(slots, scenario, changes) {
    const found = this.scenarios.find((s) => s.id === scenario);
    if (!found) throw new Error(`there is no scenario \`${scenario}\`; there are ${this.scenarios.map((s) => s.id).join(', ')}`);
    for (const input of this.inputs) slots[input] = this.program.initial[input];
    for (const [cell, sign, operand] of found.overrides) slots[cell] = applied(slots[cell], sign, operand);
    for (const [cell, value] of changes) slots[cell] = value;
  }

  /** @param {string} key @returns {number} */
  inputOf(key) {
    const index = this.indexOf(key);
    if (index < 0) throw new Error(`there is no \`${key}\` in this model`);
    if (!this.isInput.has(index)) throw new Error(`\`${key}\` is no input: only what is given can be changed`);
    return index;
  }
}

export const startWorker = startInWorker;

export const digests = { digestOf, digestsOf };

export const arithmetic = callable;

/** @param {any} data the model, as FinModel.Web writes it @returns {Engine} */
export function createEngine(data) {
  return new Engine(data);
}

/** @param {string} id @param {string} period @returns {string} */
function keyOf(id, period) {
  return period === 'all' ? id : `${id}@${period}`;
}

/** @param {string} key @param {unknown} value @returns {number} */
function numberOf(key, value) {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error(`\`${key}\` is changed by what is no number`);
  return value;
}

/** @param {number} value @param {string} sign @param {number} operand @returns {number} */
function applied(value, sign, operand) {
  switch (sign) {
    case '=': return operand;
    case '+': return value + operand;
    case '-': return value - operand;
    default: return value * operand;
  }
}
