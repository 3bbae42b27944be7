/** A simulation beside the page: in a worker made of the engine's own text and the functions of what is simulated. */
import { callable, parameters } from './compiling.js';
import { Program } from './program.js';
import { Simulation } from './simulation.js';

// How long the runs go on before anybody is told, in milliseconds.
const SLICE = 50;

// The engine's own text, if it is a script of a page.
const source = typeof document === 'undefined' ? '' : document.currentScript?.textContent ?? '';

/**
 * A promise of what the runs come to; cancelled, of those done by then.
 * @typedef {Promise<import('./simulation.js').SimulationRuns> & {cancel: () => void}} Running
 */

/**
 * Simulates, in a worker where there can be one, otherwise between other work.
 * @param {import('./simulation.js').Setup} setup
 * @param {(done: number) => void} onProgress is told how many runs are done
 * @returns {Running}
 */
export function simulateBeside(setup, onProgress) {
  return source && typeof Worker === 'function' ? inWorker(setup, onProgress) : here(setup, onProgress);
}

/**
 * Begins to work, in a worker.
 * @param {(helpers: typeof callable) => import('./compiling.js').Part[][]} make the functions of the program, in the order in which it asks for them
 */
export function startWorker(make) {
  const made = make(callable);
  let isCancelled = false;
  addEventListener('message', ({ data }) => {
    if (data === 'cancel') isCancelled = true;
    else run(new Simulation(data, () => made.shift() ?? []), (done) => postMessage({ done }), () => isCancelled).then((result) => postMessage({ result }));
  });
}

/** @param {Simulation} simulation @param {(done: number) => void} onProgress @param {() => boolean} isCancelled */
async function run(simulation, onProgress, isCancelled) {
  while (!simulation.isDone && !isCancelled()) {
    const until = performance.now() + SLICE;
    while (!simulation.isDone && performance.now() < until) simulation.block();
    onProgress(simulation.done);
    await otherWork();
  }
  return simulation.result();
}

// A message to itself comes at once, a timer only after some milliseconds.
/** @returns {Promise<void>} */
function otherWork() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** @param {import('./simulation.js').Setup} setup @param {(done: number) => void} onProgress @returns {Running} */
function here(setup, onProgress) {
  let isCancelled = false;
  return Object.assign(run(new Simulation(setup), onProgress, () => isCancelled), { cancel: () => { isCancelled = true; } });
}

/** @param {import('./simulation.js').Setup} setup @param {(done: number) => void} onProgress @returns {Running} */
function inWorker(setup, onProgress) {
  const url = URL.createObjectURL(new Blob([source, workerText(setup)], { type: 'text/javascript' }));
  const worker = new Worker(url);
  const result = new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => data.result ? resolve(data.result) : onProgress(data.done);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(setup);
  }).finally(() => {
    worker.terminate();
    URL.revokeObjectURL(url);
  });
  return Object.assign(/** @type {Promise<any>} */ (result), { cancel: () => worker.postMessage('cancel') });
}

/** @param {import('./simulation.js').Setup} setup @returns {string} */
function workerText(setup) {
  /** @type {string[]} */
  const texts = [];
  const record = (/** @type {string} */ text) => {
    texts.push(text);
    return [];
  };
  new Program(setup.parts, record);
  return `\nfinmodelEngine.startWorker((${parameters()})=>[\n${texts.join(',\n')}]);`;
}
