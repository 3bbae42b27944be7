import { cellAt, data, lines, members } from './data.js';
import { factors } from './factors.js';
import { now, state, valuesOf } from './model.js';
import { stated } from './numbers.js';
import { box, drawing, label, rule, scale, ticksOf, widthOf, wrapped } from './plot.js';
import { nameOf, say, word } from './text.js';
import { axisText } from './timechart.js';
import { sorted, tornado } from './tornado.js';

/*
 * Bars that lie from one value to another, held against marks: a football field; and an output by scenario, whose bars begin at nought.
 */

/**
 * @typedef {import('./data.js').DeclaredSeries} Declared
 * @typedef {import('./data.js').Line} Line
 * @typedef {{ name: string, low: number, high: number, slot?: number, isWhole?: boolean, colour?: string, said?: string }} Bar a whole one begins at nought
 * @typedef {{ name: string, value: number }} Mark
 */
const [row, top, bottom] = [24, 30, 22];

/**
 * Bars for the members of two lines, or for scenarios and inputs of one output.
 * @param {Declared[]} series
 * @param {string} title
 * @param {number} width
 */
export function rangeChart(series, title, width) {
  const bars = series.flatMap(s => (s.kind === 'between' ? (lines[s.line].members ?? []).map(m => bar(s, m)) : s.kind === 'range' ? ranges(s.line) : []))
    .filter(b => Number.isFinite(b.low) && Number.isFinite(b.high));
  const marks = series.filter(s => s.kind === 'mark' || s.kind === 'range')
    .map(s => ({ name: say(lines[s.line].label), value: constant(s.line, now) })).filter(m => Number.isFinite(m.value));
  return barsAcross(bars, marks, lines[series[0].line], title, width);
}

/**
 * Outputs by scenario, and as they are now; one that is the same in all of them is a mark that the others are held against.
 * @param {Declared[]} series
 * @param {string} title
 * @param {number} width
 */
export function scenarioChart(series, title, width) {
  const cases = [...data.scenarios.map(s => ({ name: say(s.label), values: valuesOf(s.id) })),
    ...(state.changes.size > 0 ? [{ name: word('now'), values: now }] : [])];
  const isMark = (/** @type {Declared} */ s) => series[0] !== s && cases.every(c => constant(s.line, c.values) === constant(s.line, cases[0].values));
  const measured = series.filter(s => !isMark(s));
  const bars = cases.flatMap(c => measured.map((s, k) => ({ name: k === 0 ? c.name : '', ...fromNought(constant(s.line, c.values)), isWhole: true,
    colour: 'c' + k % 6, said: measured.length > 1 ? say(lines[s.line].label) : undefined }))).filter(b => Number.isFinite(b.low));
  const marks = series.filter(isMark).map(s => ({ name: say(lines[s.line].label), value: constant(s.line, now) }));
  return barsAcross(bars, marks, lines[series[0].line], title, width);
}

/** @param {number} value */
const fromNought = value => ({ low: Math.min(0, value), high: Math.max(0, value) });

/** @param {number} line @param {Float64Array} values */
function constant(line, values) {
  const slot = cellAt(line, -1, -1);
  return slot === undefined ? NaN : values[slot];
}

/** @param {Bar[]} bars @param {Mark[]} marks @param {Line} line @param {string} title @param {number} width */
function barsAcross(bars, marks, line, title, width) {
  const room = Math.min(Math.max(...bars.map(b => widthOf(b.name)), 0), width * 0.36);
  const names = room + 8;
  const ticks = ticksOf([...bars.flatMap(b => [b.low, b.high]), ...marks.map(m => m.value)], width < 400 ? 4 : 5);
  const height = top + bars.length * row + bottom;
  const x = scale(ticks, names, width - 34);
  const middle = (/** @type {number} */ i) => top + i * row + row / 2;
  return drawing(width, height, title,
    ticks.map(tick => [rule(x(tick), top - 4, x(tick), height - bottom, 'grid'), label(x(tick), height - 7, axisText(tick, line, ticks), 'middle', 'axis')]),
    bars.map((b, i) => [named(wrapped(b.name, room), names - 8, middle(i)),
      box(x(b.low), middle(i) - 6, x(b.high), middle(i) + 6, `fill ${b.colour ?? 'c0'} soft`, titleOf(b, line), b.slot)]),
    marked(marks, x, width, height, line),
    bars.map((b, i) => numbers(b, x, middle(i) + 3.5, line, names, marks.map(m => x(m.value)))));
}

/** @param {string[]} rows @param {number} x @param {number} middle */
const named = (rows, x, middle) => rows.map((text, i) => label(x, middle + 3.5 + (i - (rows.length - 1) / 2) * 10.5, text, 'end', 'axis'));

/** @param {Bar} b @param {Line} line */
function titleOf({ name, low, high, isWhole }, line) {
  const [lowText, highText] = [stated(low, line, line.decimals), stated(high, line, line.decimals)];
  return `${name}: ${isWhole ? (low < 0 ? lowText : highText) : `${lowText} – ${highText}`}`;
}

// At both ends, clear of marks; where the low end has no room before it, both behind the bar.
/** @param {Bar} bar @param {import('./plot.js').Scale} x @param {number} y @param {Line} line @param {number} left @param {number[]} marks */
function numbers({ low, high, isWhole, said }, x, y, line, left, marks) {
  const [lowText, highText] = [stated(low, line, line.decimals), stated(high, line, line.decimals)];
  const before = (/** @type {string} */ text) => label(clear(x(low) - gap, -widthOf(text), marks), y, text, 'end', 'figure');
  const behind = (/** @type {string} */ text) => label(clear(x(high) + gap, widthOf(text), marks), y, text, 'start', 'figure');
  return isWhole ? [behind((low < 0 ? lowText : highText) + (said ? ' ' + said : ''))]
    : x(low) - gap - widthOf(lowText) < left ? [behind(`${lowText} – ${highText}`)] : [before(lowText), behind(highText)];
}

const gap = 3;

// Where a text begins that goes a way to one side: beyond a mark that would run through it, unless that is far.
/** @param {number} from @param {number} way @param {number[]} marks */
function clear(from, way, marks) {
  const side = Math.sign(way);
  const met = marks.find(mark => (mark - from) * side > -gap && (mark - from) * side < Math.abs(way) + 1);
  return met === undefined || Math.abs(met - from) > Math.abs(way) * 0.8 ? from : met + side * gap;
}

// Names of marks stand above, in two rows where they would meet, and none leaves the drawing.
/** @param {Mark[]} marks @param {import('./plot.js').Scale} x @param {number} width @param {number} height @param {Line} line */
function marked(marks, x, width, height, line) {
  let end = -Infinity;
  return [...marks].sort((a, b) => a.value - b.value).map((m, i) => {
    const text = `${m.name} ${stated(m.value, line, line.decimals)}`;
    const half = widthOf(text) / 2;
    const at = Math.max(half, Math.min(width - half, x(m.value)));
    const y = at - half < end ? 9 : 21;
    end = y === 21 ? at + half + 4 : end;
    return [rule(x(m.value), y + 3, x(m.value), height - bottom, 'mark m' + (i % 3)), label(at, y, text, 'middle', 'name m' + (i % 3))];
  });
}

/** @param {Declared} s @param {number} m @returns {Bar} */
function bar(s, m) {
  const slots = [cellAt(s.line, m, -1), cellAt(s.to ?? s.line, m, -1)];
  const [a, b] = slots.map(slot => (slot === undefined ? NaN : now[slot]));
  return { name: say(members[m].label), low: Math.min(a, b), high: Math.max(a, b), slot: slots[1] };
}

/** @param {number} line @returns {Bar[]} */
function ranges(line) {
  const output = cellAt(line, -1, -1);
  if (output === undefined) {
    return [];
  }

  const values = data.scenarios.map(s => valuesOf(s.id)[output]).filter(Number.isFinite);
  const bars = sorted(tornado(factors(), output)).slice(0, 5);
  return [{ name: word('scenarios'), low: Math.min(...values), high: Math.max(...values) },
    ...bars.map(b => ({ name: nameOf(b.factor.cells[0]) + period(b.factor), low: Math.min(b.low, b.high), high: Math.max(b.low, b.high),
      slot: b.factor.cells[0] }))];
}

/** @param {import('./factors.js').Factor} factor */
const period = factor => (factor.id.includes('@') ? ' ' + factor.id.split('@')[1] : '');
