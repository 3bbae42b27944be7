/** From what is asked of a simulation to what a worker needs, and from runs to an answer. */
import { pruned } from './pruning.js';

/**
 * @typedef {object} SimulationOptions
 * @property {string[]} outputs keys of cells
 * @property {string} [scenario] the one whose values are the middle of what is not known
 * @property {Record<string, number>} [changes] on top of it
 * @property {number} [runs]
 * @property {number} [seed]
 */

/** @typedef {{key: string, base: number | null, values: Float64Array, ranks: {factor: string, correlation: number}[]}} OutputRuns */

/**
 * @typedef {object} SimulationResult
 * @property {number} runs
 * @property {number} seed
 * @property {number} faultedRuns the runs in which something asked for had no value
 * @property {(import('./tally.js').OutputSummary & OutputRuns)[]} outputs
 */

/**
 * @param {import('./engine.js').Engine} engine
 * @param {SimulationOptions} options
 * @returns {{setup: import('./simulation.js').Setup, result: (runs: import('./simulation.js').SimulationRuns) => SimulationResult}}
 */
export function setupOf(engine, { outputs, scenario = 'base', changes = {}, runs = 100000, seed = 1 }) {
  const asked = outputs.map((key) => slotOf(engine, key));
  engine.run(scenario, changes);
  const { program, uncertainty } = engine;
  const base = engine.slots.slice();
  const drawn = uncertainty.factors.flatMap((/** @type {any} */ factor, /** @type {number} */ i) =>
    factor.cells.map((/** @type {number} */ slot) => ({ slot, factor: i, distribution: factor, value: base[slot] })));
  const { steps, circles } = pruned(program, drawn.map((/** @type {any} */ d) => d.slot), asked);
  const read = new Set([...asked, ...steps.flatMap((step) => step.operands)]);
  const inputs = drawn.filter((/** @type {any} */ d) => read.has(d.slot));
  const { operations, cells, refusals, lost } = program;
  const parts = { operations, steps, firstOfChecks: steps.length, circles, initial: base, cells, refusals, lost };
  const middles = asked.map((slot) => ({ slot, base: Number.isFinite(base[slot]) ? base[slot] : 0 }));
  return {
    setup: { parts, inputs, outputs: middles, root: uncertainty.root, commons: uncertainty.commons, seed, runs },
    result: (done) => ({
      runs: done.runs,
      seed,
      faultedRuns: done.faultedRuns,
      outputs: done.outputs.map(({ values, summary, ranks }, i) => ({
        ...summary,
        key: outputs[i],
        base: Number.isFinite(base[asked[i]]) ? base[asked[i]] : null,
        values,
        ranks: ranks.map((correlation, f) => ({ factor: uncertainty.factors[f].name, correlation })),
      })),
    }),
  };
}

/** @param {import('./engine.js').Engine} engine @param {string} key @returns {number} */
function slotOf(engine, key) {
  const slot = engine.indexOf(key);
  if (slot < 0) throw new Error(`there is no \`${key}\` in this model`);
  return slot;
}
