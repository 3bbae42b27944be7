/** A program: runs steps over slots, and circles where they stand. */
import { compile } from './compiling.js';
import { Circle } from './circles.js';
import { unpack } from './packed.js';
import { operationsOf, stepsOf } from './steps.js';
import { guardedSlots, textOf } from './translation.js';

/**
 * What a program is made of; it can be sent to a worker.
 * @typedef {object} Parts
 * @property {import('./steps.js').Operation[]} operations
 * @property {import('./steps.js').Step[]} steps
 * @property {number} firstOfChecks the place of the first step that only checks need
 * @property {any[]} circles
 * @property {Float64Array} initial the slots before the first step
 * @property {number} cells how many of the first slots are cells
 * @property {Map<number, {isNotMeaningful: boolean, reason: string}>} refusals what refuses values, by the slot that a choice falls on
 * @property {Map<number, import('./losses.js').Loss>} lost what was lost before any input could move it, by slot
 */

/** The parts of a model's program. @param {any} data the model, as FinModel.Web writes it @returns {Parts} */
export function partsOf(data) {
  const operations = operationsOf(data.operations);
  return {
    operations,
    steps: stepsOf(data.steps, operations),
    firstOfChecks: data.firstOfChecks,
    circles: data.circles,
    initial: Float64Array.from({ length: data.slots }, (_, i) => i < data.values.length ? data.values[i] ?? NaN : 0),
    cells: unpack(data.cells.places).length / 2,
    refusals: new Map(data.refusals.map((/** @type {any} */ [slot, isNotMeaningful, reason]) => [slot, { isNotMeaningful, reason }])),
    lost: new Map(data.lost.map((/** @type {any} */ [slot, kind, reason, cell]) => [slot, { kind, reason, cell }])),
  };
}

export class Program {
  /**
   * @param {Parts} parts
   * @param {(text: string) => import('./compiling.js').Part[]} make makes functions of their text
   */
  constructor(parts, make = compile) {
    this.operations = parts.operations;
    this.steps = parts.steps;
    this.firstOfChecks = parts.firstOfChecks;
    this.initial = parts.initial;
    this.cells = parts.cells;
    this.refusals = parts.refusals;
    this.lost = parts.lost;
    this.make = make;
    this.writers = new Int32Array(this.initial.length).fill(-1);
    this.steps.forEach((step, i) => { this.writers[step.target] = i; });
    this.isGuarded = guardedSlots(this.steps, this.operations, this.initial.length);
    for (const circle of parts.circles) for (const slot of [...circle.cuts, ...circle.results, ...circle.pivots]) this.isGuarded[slot] = 1;
    /** @type {Circle[]} */
    this.circles = parts.circles.map((circle) => new Circle(circle, this));
    const starts = [0, ...this.circles.map((c) => c.end)];
    const ends = [...this.circles.map((c) => c.first), this.firstOfChecks];
    this.stretches = starts.map((start, i) => this.compiled(start, ends[i]));
    /** By circle, how the solver did in the last run; null where it was not needed. @type {(import('./circles.js').Solution | null)[]} */
    this.solutions = this.circles.map(() => null);
    /** @type {import('./compiling.js').Part[] | undefined} */
    this.checks = undefined;
  }

  /** Steps as functions. @param {number} from @param {number} to @returns {import('./compiling.js').Part[]} */
  compiled(from, to) {
    return this.make(textOf(this.steps.slice(from, to), this.operations, this.isGuarded));
  }

  /** The cell in a slot, −1 where there is none. @param {number} slot @returns {number} */
  cellAt(slot) {
    return slot < this.cells ? slot : -1;
  }

  /** The cell whose formula a step belongs to: its last step writes it. @param {number} place @returns {number} */
  owner(place) {
    for (let i = place; i < this.firstOfChecks; i++) if (this.steps[i].target < this.cells) return this.steps[i].target;
    return -1;
  }

  /** Runs the steps of the cells. @param {Float64Array} slots */
  run(slots) {
    for (let i = 0; i < this.circles.length; i++) {
      for (const part of this.stretches[i]) part(slots);
      this.solutions[i] = this.circles[i].settle(slots);
    }
    for (const part of this.stretches[this.circles.length]) part(slots);
  }

  /** Runs the steps of the checks. @param {Float64Array} slots */
  runChecks(slots) {
    this.checks ??= this.compiled(this.firstOfChecks, this.steps.length);
    for (const part of this.checks) part(slots);
  }
}
