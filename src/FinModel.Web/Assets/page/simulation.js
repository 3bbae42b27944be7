import { data, keyOf, lineOf } from './data.js';
import { button, choice, element, part, replace, shape } from './dom.js';
import { on } from './events.js';
import { aligned, setNumber } from './figures.js';
import { histogram } from './histogram.js';
import { typed } from './literals.js';
import { changesByKey, engine, now, state } from './model.js';
import { difference, figure, printed } from './numbers.js';
import { asked, outputChoice } from './outputs.js';
import { labelOf, nameOf, unitText, word } from './text.js';
import { leading } from './why.js';

/*
 * How sure: the uncertain inputs drawn together, so many times, in a worker; what comes of it for one output.
 */
const runs = [1_000, 10_000, 100_000];
const most = 10;
let asking = { runs: 10_000, seed: 1 };
/**
 * @typedef {import('../engine/setup.js').SimulationResult} Found
 * @typedef {Found['outputs'][number]} Outcome
 * @type {(Promise<Found> & { cancel: () => void }) | null}
 */
let job = null;
/** @type {(Found & { output: number, baseValue: number, of: Outcome, seconds: number }) | null} */
let result = null;
let threshold = NaN;

export function simulation() {
  const place = part('simulation');
  const build = () => {
    replace(place, element('h2', {}, word('how_sure')), data.factors.length === 0 ? element('p', { class: 'quiet' }, word('nothing_uncertain')) : [
      element('p', { class: 'quiet' }, word('not_simulated')), tools(), element('div', { class: 'outcome', 'aria-live': 'polite' })]);
    show();
  };
  on('language', build);
  on('output', build);
  build();
}

function tools() {
  const progress = element('progress', { max: 1, value: 0, 'aria-label': word('how_sure') });
  const said = element('span', { class: 'quiet' });
  progress.hidden = job === null;
  const start = button(word('simulate'), () => run(progress, said, start, stop), { id: 'simulate', class: 'act' });
  const stop = button(word('cancel'), () => job?.cancel(), { id: 'cancel', disabled: job === null });
  return element('div', { class: 'bar' }, outputChoice('simulated'),
    choice(runs.map(n => [n, printed(n, 0, '')]), asking.runs, value => { asking.runs = Number(value); }, { id: 'runs' }),
    word('runs'), start, stop, progress, said);
}

/** @param {HTMLProgressElement} progress @param {HTMLElement} said @param {HTMLButtonElement} start @param {HTMLButtonElement} stop */
async function run(progress, said, start, stop) {
  [progress.hidden, start.disabled, stop.disabled] = [false, true, false];
  const output = asked.slot;
  const began = performance.now();
  let failure = '';
  try {
    job = engine.simulate({ scenario: state.scenario, changes: Object.fromEntries(changesByKey()), outputs: [keyOf(output)], runs: asking.runs,
      seed: asking.seed }, done => {
      progress.value = done / asking.runs;
      said.textContent = word('running', { done: printed(done, 0, ''), all: printed(asking.runs, 0, '') });
    });
    const found = await job;
    result = found.runs > 0 ? { output, baseValue: now[output], ...found, of: found.outputs[0], seconds: (performance.now() - began) / 1000 } : result;
    threshold = data.head.target === output && data.head.price !== null ? now[data.head.price] : result?.baseValue ?? NaN;
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  } finally {
    job = null;
    [progress.hidden, start.disabled, stop.disabled] = [true, false, true];
    said.textContent = failure;
  }

  show();
}

function show() {
  const place = document.querySelector('#simulation .outcome');
  if (!(place instanceof HTMLElement) || result === null || result.output !== asked.slot) {
    return;
  }

  const { output, of, baseValue } = result;
  const { target, price } = data.head;
  const marks = [{ name: word(state.changes.size > 0 ? 'now' : 'as_it_is'), value: baseValue }];
  if (output === target && price !== null) {
    marks.push({ name: nameOf(price), value: now[price] });
  }

  replace(place, element('div', { class: 'overview' },
    element('div', {}, element('figure', { class: 'chart' }, element('figcaption', {}, `${labelOf(output)}: ${word('distribution')}`),
      histogram(of.histogram, marks, output, Math.max(320, Math.min(640, place.clientWidth - 320)))), drivers(of)),
    element('div', {}, probability(of, output), statistics(of, output, baseValue))),
  element('p', { class: 'quiet' }, word('simulated',
    { runs: printed(result.runs, 0, ''), seed: asking.seed, faulted: printed(result.faultedRuns, 0, ''), seconds: printed(result.seconds, 2, '') })));
}

/** @param {Outcome} of @param {number} output @param {number} base */
function statistics(of, output, base) {
  const rows = [[word('as_it_is'), figure(base, output)], [word('mean'), figure(of.mean, output)],
    [word('standard_deviation'), spread(of.standardDeviation, output)], [word('minimum'), figure(of.minimum, output)],
    ...of.quantiles.map(q => [word('quantile', { share: printed(q.share * 100, q.share * 100 % 1 === 0 ? 0 : 1, '%') }), figure(q.value, output)]),
      [word('maximum'), figure(of.maximum, output)]];
  return aligned(element('table', { class: 'list said' }, element('caption', {}, labelOf(output), ' ',
    element('span', { class: 'unit' }, unitText(output))), element('tbody', {}, rows.map(([name, text]) => {
    const cell = element('td');
    setNumber(cell, text);
    return element('tr', {}, element('th', { scope: 'row', class: 'text' }, name), cell);
  }))));
}

/** @param {number} value @param {number} output */
const spread = (value, output) => (lineOf(output).display === 'date' ? difference(value, lineOf(output)).slice(1) : figure(value, output));

/** @param {Outcome} of @param {number} output */
function probability(of, output) {
  const answer = element('b', { id: 'probability' });
  const field = element('input', { type: 'text', class: 'entry', value: figure(threshold, output), 'aria-label': word('below'), change: () => {
    const value = typed(output, field.value);
    threshold = value ?? threshold;
    paint();
  } });
  const paint = () => { answer.textContent = printed(100 * shareBelow(of.values, threshold), 2, '%'); };
  paint();
  return element('p', { class: 'probability said' }, word('probability'), ' ', labelOf(output), ' ', word('below'), ' ', field, ' ', answer);
}

/** @param {Float64Array} values @param {number} limit */
function shareBelow(values, limit) {
  let [below, all] = [0, 0];
  for (const value of values) {
    if (Number.isFinite(value)) {
      all++;
      below += value < limit ? 1 : 0;
    }
  }

  return below / all;
}

/** @param {Outcome} of */
function drivers(of) {
  const shown = of.ranks.filter(r => Number.isFinite(r.correlation)).sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation)).slice(0, most);
  return element('table', { class: 'list drivers' }, element('caption', {}, word('drivers')), element('tbody', {}, shown.map(r => element('tr', {},
    element('th', { scope: 'row', class: 'text' }, named(r.factor)),
    element('td', { class: 'drawn' }, shape('svg', { viewBox: '-100 0 200 10', preserveAspectRatio: 'none', class: 'share', 'aria-hidden': 'true' },
      shape('rect', { x: Math.min(0, r.correlation * 100), width: Math.abs(r.correlation) * 100, y: 1, height: 8,
        class: r.correlation < 0 ? 'down' : 'up' }), shape('line', { x1: 0, x2: 0, y1: 0, y2: 10, class: 'middle' }))),
    element('td', {}, printed(r.correlation, 2, ''))))));
}

// The factor's name, which leads to its explanation.
/** @param {string} id */
function named(id) {
  const factor = data.factors.find(f => f.id === id);
  const slot = factor?.cells[0];
  return factor === undefined || slot === undefined ? id
    : leading(slot, factor.cells.length > 1 ? nameOf(slot) : labelOf(slot));
}
