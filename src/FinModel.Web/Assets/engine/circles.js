/** Circles: cells that depend on each other. Steps solve most of them; what is left is for the solver. */

// A pivot that is no larger is nothing but the rounding of 0.
const LEAST_PIVOT = 1e-12;

// The largest difference, relative to a cut of 1 or more, between what is assumed for a cut and what its formula gives back.
const TOLERANCE = 1e-9;

/** @typedef {{converged: boolean, isUndetermined: boolean, faultyStep: number}} Solution */

export class Circle {
  /** @param {any} data @param {import('./program.js').Program} program */
  constructor(data, program) {
    this.program = program;
    this.first = data.first;
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
  }

  /** Computes the circle; null where its own steps did it. @param {Float64Array} slots @returns {Solution | null} */
  settle(slots) {
    if (this.isSolved) {
      for (const part of this.body) part(slots);
      if (this.holds(slots)) return null;
    }
    this.fail(slots);
    return { converged: false, isUndetermined: false, faultyStep: -1 };
  }

  /** Whether every cut is what its formula gives back, and nothing else would be. @param {Float64Array} slots @returns {boolean} */
  holds(slots) {
    return this.pivots.every((pivot) => Math.abs(slots[pivot]) > LEAST_PIVOT)
      && this.cuts.every((cut, i) => Math.abs(slots[this.results[i]] - slots[cut]) <= TOLERANCE * Math.max(1, Math.abs(slots[cut])));
  }

  // No solution: every cell of the circle is a loss, never a last guess.
  /** @param {Float64Array} slots */
  fail(slots) {
    for (const cell of [...this.cells, ...this.cuts]) slots[cell] = NaN;
  }
}
