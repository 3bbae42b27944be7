/** Monte Carlo over what a model declares uncertain: run number i is the engine's run number i, and what it comes to is the same to the last digit. */
import { CorrelatedNormals } from './normals.js';
import { marginalOf } from './marginals.js';
import { Program } from './program.js';
import { rankCorrelation } from './ranks.js';
import { summarise } from './tally.js';

// Ranks need the runs themselves; the first so many tell them well enough.
const RANKED_RUNS = 8192;
const BLOCK_RUNS = 512;

/**
 * All that a simulation needs; it can be sent to a worker.
 * @typedef {object} Setup
 * @property {import('./program.js').Parts} parts the steps that what is drawn moves and what is asked for needs
 * @property {{slot: number, factor: number, distribution: import('./marginals.js').Distribution, value: number}[]} inputs
 * @property {{slot: number, base: number}[]} outputs
 * @property {number[][]} root
 * @property {import('./normals.js').Common[]} commons
 * @property {number} seed
 * @property {number} runs
 */

/**
 * @typedef {object} OutputRuns
 * @property {Float64Array} values run by run; what is not finite is a run without a value
 * @property {import('./tally.js').OutputSummary} summary
 * @property {number[]} ranks by factor, its rank correlation with the output
 */

/** @typedef {{runs: number, faultedRuns: number, outputs: OutputRuns[]}} SimulationRuns */

export class Simulation {
  /** @param {Setup} setup @param {(text: string) => import('./compiling.js').Part[]} [make] */
  constructor(setup, make) {
    this.setup = setup;
    this.program = new Program(setup.parts, make);
    this.slots = setup.parts.initial.slice();
    this.inputs = setup.inputs.map(({ slot, factor, distribution, value }) => ({ slot, factor, marginal: marginalOf(distribution, value) }));
    this.factors = setup.root.length;
    this.normals = new CorrelatedNormals(setup.root, setup.commons, setup.seed, [...new Set(setup.inputs.map((i) => i.factor))]);
    this.values = setup.outputs.map(() => new Float64Array(setup.runs));
    this.done = 0;
  }

  /** Whether all runs are done. @returns {boolean} */
  get isDone() {
    return this.done >= this.setup.runs;
  }

  /** Does the next runs. */
  block() {
    const variables = new Float64Array(this.factors);
    for (const end = Math.min(this.done + BLOCK_RUNS, this.setup.runs); this.done < end; this.done++) {
      this.evaluate(this.normals, this.done, variables, this.values, this.done);
    }
  }

  /** What the runs that are done come to. @returns {SimulationRuns} */
  result() {
    const values = this.values.map((v) => v.subarray(0, this.done));
    const ranks = this.ranks();
    let faultedRuns = 0;
    for (let run = 0; run < this.done; run++) if (values.some((v) => !Number.isFinite(v[run]))) faultedRuns++;
    return {
      runs: this.done,
      faultedRuns,
      outputs: values.map((v, i) => ({ values: v.slice(), summary: summarise(v, this.setup.outputs[i].base), ranks: ranks[i] })),
    };
  }

  /** @param {CorrelatedNormals} normals @param {number} run @param {Float64Array} variables @param {Float64Array[]} values @param {number} at */
  evaluate(normals, run, variables, values, at) {
    const { slots } = this;
    normals.draw(run, variables);
    for (const { slot, factor, marginal } of this.inputs) slots[slot] = marginal(variables[factor]);
    this.program.run(slots);
    for (let i = 0; i < values.length; i++) values[i][at] = slots[this.setup.outputs[i].slot];
  }

  /** @returns {number[][]} */
  ranks() {
    const factors = Array.from({ length: this.factors }, (_, i) => i);
    const normals = new CorrelatedNormals(this.setup.root, this.setup.commons, this.setup.seed, factors);
    const variables = new Float64Array(this.factors);
    const drawn = factors.map(() => new Float64Array(RANKED_RUNS));
    const values = this.setup.outputs.map(() => new Float64Array(RANKED_RUNS));
    for (let run = 0; run < RANKED_RUNS; run++) {
      this.evaluate(normals, run, variables, values, run);
      for (const factor of factors) drawn[factor][run] = variables[factor];
    }
    return values.map((v) => drawn.map((d) => rankCorrelation(d, v)));
  }
}
