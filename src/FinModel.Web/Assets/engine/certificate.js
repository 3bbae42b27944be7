/** What a page computes, in few characters, so that it can be held to what the engine computes: for random inputs that both draw alike. */
import { draw } from './philox.js';

const WORD = 4294967296;
const words = new Uint32Array(4);

/**
 * One digest of all values for each set of inputs, from a number on.
 * @param {import('./engine.js').Engine} engine
 * @param {number} from
 * @param {number} count
 * @param {number} seed
 * @returns {string}
 */
export function digestsOf(engine, from, count, seed) {
  const digests = [];
  for (let set = from; set < from + count; set++) {
    engine.reset(engine.slots, 'base', []);
    engine.inputs.forEach((slot, i) => {
      if (i % 4 === 0) draw(set, i / 4, seed, words);
      engine.slots[slot] = valueOf(engine.program.initial[slot], words[i % 4]);
    });
    engine.program.run(engine.slots);
    digests.push(digest(engine.slots.subarray(0, engine.cells.length)));
  }
  return digests.join(' ');
}

/** The digest of a scenario's values. @param {import('./engine.js').Engine} engine @param {string} scenario @returns {string} */
export function digestOf(engine, scenario) {
  engine.run(scenario, {});
  return digest(engine.slots.subarray(0, engine.cells.length));
}

// Mostly as far away as the value is from nought; some stay as they are, some go very far.
/** @param {number} given @param {number} word @returns {number} */
function valueOf(given, word) {
  const size = given === 0 ? 1 : Math.abs(given);
  const kind = word & 15;
  const away = (word / WORD - 0.5) * 2 * size;
  return kind === 0 ? away * 1000 : kind < 4 ? given : given + away;
}

/** @param {Float64Array} values @returns {string} */
function digest(values) {
  const own = values.map((value) => Number.isFinite(value) ? value : NaN);
  const parts = new Uint32Array(own.buffer);
  let [high, low] = [0x811C9DC5, 0x1000193];
  for (let i = 0; i < parts.length; i += 2) {
    const isLost = own[i / 2] !== own[i / 2];
    low = Math.imul(low ^ (isLost ? 0 : parts[i]), 0x85EBCA6B) + (low >>> 15) >>> 0;
    high = Math.imul(high ^ (isLost ? 0x7FF80000 : parts[i + 1]), 0xC2B2AE35) + (high >>> 13) + low >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
