/** Circles: cells that depend on each other. Steps solve most of them; what is left is for the solver. */
import { settle } from './solver.js';
import { firstLoss } from './losses.js';

// A pivot that is no larger is nothing but the rounding of 0.
const LEAST_PIVOT = 1e-12;

// The largest difference, relative to a cut of 1 or more, between what is assumed for a cut and what its formula gives back.
const TOLERANCE = 1e-9;

/**
 * How a circle came out that its own steps did not solve; the loss is that of the first step that lost a value, if any did.
 * @typedef {{converged: boolean, isUndetermined: boolean, loss: import('./losses.js').Loss | null}} Solution
 */

export class Circle {
  /** @param {any} data @param {import('./program.js').Program} program */
  constructor(data, program) {
    this.data = data;
    this.program = program;
    /** The place of the first step that solves for the cuts; the first of the cells where there are none. @type {number} */
    this.solve = data.solve;
    /** @type {number} */
    this.first = data.first;
    /** @type {number} */
    this.end = data.end;
    this.isSolved = data.isSolved;
    this.isAffine = data.isAffine;
    /** @type {number[]} */
    this.cells = data.cells;
    /** @type {number[]} */
    this.cuts = data.cuts;
    /** @type {number[]} */
    this.results = data.results;
    /** @type {number[]} */
    this.pivots = data.pivots;
    this.body = program.compiled(this.first, this.end);
    this.members = new Set([...this.cells, ...this.cuts]);
    this.targets = new Set(program.steps.slice(this.first, this.end).map((step) => step.target));
  }

  /** The same in another program, in which it begins at another place. @param {number} solve */
  movedTo(solve) {
    const by = solve - this.solve;
    return { ...this.data, solve, first: this.first + by, end: this.end + by };
  }

  /** Whether a slot is a cell of the circle. @param {number} slot @returns {boolean} */
  has(slot) {
    return this.members.has(slot);
  }

  /** Whether the circle's steps write to a slot. @param {number} slot @returns {boolean} */
  computes(slot) {
    return this.targets.has(slot);
  }

  /** Computes the circle; null where its own steps did it. @param {Float64Array} slots @returns {Solution | null} */
  settle(slots) {
    if (this.isSolved) {
      for (const part of this.body) part(slots);
      if (this.holds(slots)) return null;
    }
    const found = settle((assumed) => this.givenBack(assumed, slots), this.cuts.length, this.isAffine, TOLERANCE);
    const loss = found.converged ? null : firstLoss(this.program, this.first, this.end, slots);
    if (!found.converged) this.fail(slots);
    return { ...found, loss };
  }

  /** Whether every cut is what its formula gives back, and nothing else would be. @param {Float64Array} slots @returns {boolean} */
  holds(slots) {
    return this.pivots.every((pivot) => Math.abs(slots[pivot]) > LEAST_PIVOT)
      && this.cuts.every((cut, i) => Math.abs(slots[this.results[i]] - slots[cut]) <= TOLERANCE * Math.max(1, Math.abs(slots[cut])));
  }

  /** @param {number[]} assumed @param {Float64Array} slots @returns {number[]} */
  givenBack(assumed, slots) {
    this.cuts.forEach((cut, i) => { slots[cut] = assumed[i]; });
    for (const part of this.body) part(slots);
    return this.results.map((result) => slots[result]);
  }

  // No solution: every cell of the circle is a loss, never a last guess.
  /** @param {Float64Array} slots */
  fail(slots) {
    for (const cell of [...this.cells, ...this.cuts]) slots[cell] = NaN;
  }
}
