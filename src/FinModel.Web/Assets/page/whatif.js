import { data, lineOf, slotOf } from './data.js';
import { button, element, part, replace, say as put, shape } from './dom.js';
import { on } from './events.js';
import { factors } from './factors.js';
import { example, typed } from './literals.js';
import { change, now, reset, state } from './model.js';
import { figure } from './numbers.js';
import { asked, outputChoice } from './outputs.js';
import { labelOf, nameOf, unitText, word } from './text.js';
import { sorted, tornado } from './tornado.js';
import { changed } from './inputs.js';

/*
 * What if: the inputs that move the output most, each with a slider over the model's own range and a bar that says how far it moves the output. Which they are,
 * and in what order, is decided when the output or the scenario changes: nothing changes its place under the reader's hand.
 */

/**
 * @typedef {import('./factors.js').Factor} Factor
 * @typedef {import('./tornado.js').Bar} Bar
 * @typedef {{ from: number, to: number }} Scale
 * @typedef {{ factor: Factor, element: HTMLElement, paint: (effect: Bar, scale: Scale) => void }} Row
 */
const few = 8;
let isWhole = false;
/** @type {Row[]} */
let rows = [];
let frame = 0;
const list = element('ul', { class: 'changed-inputs' });
/** @type {import('./model.js').Changes} */
let waiting = new Map();

export function whatif() {
  const place = part('whatif');
  const build = () => {
    const all = sorted(tornado(factors(), asked.slot));
    const shown = isWhole ? all : all.slice(0, few);
    rows = shown.map(bar => row(bar.factor));
    replace(place, head(), element('p', { class: 'quiet' },
      word(data.factors.length > 0 ? 'what_moves' : 'what_moves_by_a_tenth', { output: labelOf(asked.slot) })),
      element('div', { class: 'levers' }, rows.map(r => r.element)),
      all.length > few ? button(isWhole ? word('fewer') : word('all_levers', { count: all.length }), () => {
        isWhole = !isWhole;
        build();
      }, { class: 'link' }) : null,
      element('p', {}, element('a', { href: '#inputs' }, word('every_input'))), list);
    paint();
  };
  on('scenario', build);
  on('output', build);
  on('language', build);
  on('change', paint);
}

const head = () => element('div', { class: 'bar' }, element('h2', {}, word('what_if')), outputChoice('output'));

function paint() {
  changed(list);
  const bars = tornado(rows.map(r => r.factor), asked.slot);
  const ends = bars.flatMap(b => [b.low, b.high]).concat(now[asked.slot]).filter(Number.isFinite);
  const scale = { from: Math.min(...ends), to: Math.max(...ends) };
  rows.forEach((r, i) => r.paint(bars[i], scale));
}

// Moves come faster than frames: only the last one of a frame is computed.
/** @param {import('./model.js').Changes} moves */
function move(moves) {
  waiting = new Map([...waiting, ...moves]);
  frame ||= requestAnimationFrame(() => {
    frame = 0;
    const all = waiting;
    waiting = new Map();
    change(all);
  });
}

/** @param {Factor} factor @returns {Row} */
function row(factor) {
  const slot = factor.cells[0];
  const id = 'lever-' + factor.id;
  const slider = element('input', { type: 'range', id, min: factor.least, max: factor.most, step: 'any', 'data-key': factor.id,
    input: () => move(factor.at(rounded(slot, Number(slider.value), factor))) });
  const entry = element('input', { type: 'text', class: 'entry', 'aria-label': labelOfFactor(factor), change: () => enter(entry, factor) });
  const back = button('↺', () => reset(factor.cells), { class: 'back', 'aria-label': word('reset_one', { input: labelOfFactor(factor) }) });
  const [low, high] = [element('span', { class: 'low' }), element('span', { class: 'high' })];
  const { drawing, place } = bar();
  return {
    factor,
    element: element('div', { class: 'lever' }, element('label', { for: id }, labelOfFactor(factor)), entry, back, slider,
      element('div', { class: 'effect', title: rangeOf(factor) }, low, drawing, high)),
    paint(effect, scale) {
      const text = figure(now[slot], slot);
      slider.value === String(now[slot]) || (slider.value = String(now[slot]));
      slider.getAttribute('aria-valuetext') === text || slider.setAttribute('aria-valuetext', text);
      if (document.activeElement !== entry && entry.value !== text) {
        entry.value = text;
      }

      const isMoved = factor.cells.some(cell => state.changes.has(cell));
      entry.classList.toggle('moved', isMoved);
      back.disabled = !isMoved;
      put(low, figure(effect.low, asked.slot));
      put(high, figure(effect.high, asked.slot));
      place(effect, scale);
    },
  };
}

// What the ends of its bar are of.
/** @param {Factor} factor */
function rangeOf(factor) {
  const [low, high] = [factor.low, factor.high].map(moves => figure(moves.get(factor.cells[0]) ?? NaN, factor.cells[0]));
  return `${labelOfFactor(factor)}: ${low} – ${high}`;
}

/** How far an input moves the output, as a bar from where it is. */
function bar() {
  const [down, up] = ['down', 'up'].map(name => shape('rect', { y: 1, height: 8, class: name }));
  const middle = shape('line', { y1: 0, y2: 10, class: 'middle' });
  const drawing = shape('svg', { class: 'bar-of', viewBox: '0 0 200 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, down, up, middle);
  const reach = (/** @type {SVGRectElement} */ rect, /** @type {number} */ a, /** @type {number} */ b) =>
    set(rect, { x: Number.isFinite(a + b) ? Math.min(a, b) : 0, width: Number.isFinite(a + b) ? Math.abs(b - a) : 0 });
  return {
    drawing,
    /** @param {Bar} effect @param {Scale} scale */
    place(effect, scale) {
      const at = (/** @type {number} */ x) => (scale.to > scale.from ? ((x - scale.from) / (scale.to - scale.from)) * 200 : 100);
      const own = at(now[asked.slot]);
      reach(down, at(effect.low), own);
      reach(up, own, at(effect.high));
      set(middle, Number.isFinite(own) ? { x1: own, x2: own } : {});
    },
  };
}

/** @param {Element} target @param {Record<string, number>} places */
function set(target, places) {
  for (const [name, value] of Object.entries(places)) {
    target.setAttribute(name, value.toFixed(1));
  }
}

/** @param {Factor} factor */
function labelOfFactor(factor) {
  const slot = slotOf(factor.id) ?? factor.cells[0];
  return (factor.cells.length > 1 ? nameOf(slot) : labelOf(slot)) + (unitText(slot) && unitText(slot) !== '%' ? ` (${unitText(slot)})` : '');
}

// As many digits as are shown and one more: nobody means 44.1273%.
/** @param {number} slot @param {number} value @param {Factor} factor */
function rounded(slot, value, factor) {
  if (lineOf(slot).words) {
    return Math.round(value);
  }

  const unit = lineOf(slot).display === 'percent' ? 100 : 1;
  const step = 10 ** Math.floor(Math.log10((factor.most - factor.least) * unit / 200));
  const digits = Math.max(0, -Math.round(Math.log10(step)));
  return Number((Math.round(value * unit / step) * step).toFixed(Math.min(digits, 15))) / unit;
}

/** @param {HTMLInputElement} entry @param {Factor} factor */
function enter(entry, factor) {
  const value = typed(factor.cells[0], entry.value);
  entry.setCustomValidity(value === null ? word('not_read', { text: entry.value, example: example(factor.cells[0]) }) : '');
  if (value === null) {
    entry.reportValidity();
  } else {
    change(factor.at(value));
  }
}
