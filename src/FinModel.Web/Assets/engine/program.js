/** A model's program: runs all steps over slots, and circles where they stand. */
import { compile } from './compiling.js';
import { Circle } from './circles.js';
import { operationsOf, stepsOf } from './steps.js';
import { guardedSlots, textOf } from './translation.js';

export class Program {
  /** @param {any} data the model, as FinModel.Web writes it */
  constructor(data) {
    this.operations = operationsOf(data.operations);
    this.steps = stepsOf(data.steps, this.operations);
    this.firstOfChecks = data.firstOfChecks;
    this.initial = Float64Array.from({ length: data.slots }, (_, i) => i < data.values.length ? data.values[i] ?? NaN : 0);
    this.isGuarded = guardedSlots(this.steps, this.operations, data.slots);
    for (const circle of data.circles) for (const slot of [...circle.cuts, ...circle.results, ...circle.pivots]) this.isGuarded[slot] = 1;
    /** @type {Circle[]} */
    this.circles = data.circles.map((/** @type {any} */ circle) => new Circle(circle, this));
    const starts = [0, ...this.circles.map((c) => c.end)];
    const ends = [...this.circles.map((c) => c.first), this.firstOfChecks];
    this.parts = starts.map((start, i) => this.compiled(start, ends[i]));
    /** @type {import('./compiling.js').Part[] | undefined} */
    this.checks = undefined;
  }

  /** Steps as functions. @param {number} from @param {number} to @returns {import('./compiling.js').Part[]} */
  compiled(from, to) {
    return compile(textOf(this.steps.slice(from, to), this.operations, this.isGuarded));
  }

  /** Fresh slots, with the values at the start. @returns {Float64Array} */
  newSlots() {
    return this.initial.slice();
  }

  /**
   * Runs the steps of the cells.
   * @param {Float64Array} slots
   * @returns {(import('./circles.js').Solution | null)[]} by circle, how the solver did where it was needed
   */
  run(slots) {
    const solutions = this.circles.map((circle, i) => {
      for (const part of this.parts[i]) part(slots);
      return circle.settle(slots);
    });
    for (const part of this.parts[this.circles.length]) part(slots);
    return solutions;
  }

  /** Runs the steps of the checks. @param {Float64Array} slots */
  runChecks(slots) {
    this.checks ??= this.compiled(this.firstOfChecks, this.steps.length);
    for (const part of this.checks) part(slots);
  }
}
