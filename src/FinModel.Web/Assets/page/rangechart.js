import { cellAt, data, lines, members } from './data.js';
import { factors } from './factors.js';
import { now, state, valuesOf } from './model.js';
import { stated } from './numbers.js';
import { box, drawing, label, rule, scale, shortened, ticksOf, widthOf } from './plot.js';
import { nameOf, say, word } from './text.js';
import { axisText } from './timechart.js';
import { sorted, tornado } from './tornado.js';

/*
 * Bars that lie from one value to another, held against marks: a football field; and an output by scenario.
 */
const [row, top, bottom] = [24, 30, 22];

/** Bars for the members of two lines, or for scenarios and inputs of one output. */
export function rangeChart(series, title, width) {
  const bars = series.flatMap(s => (s.kind === 'between' ? lines[s.line].members.map(m => bar(s, m)) : s.kind === 'range' ? ranges(s.line) : []))
    .filter(b => Number.isFinite(b.low) && Number.isFinite(b.high));
  const line = lines[series[0].line];
  const marks = series.filter(s => s.kind === 'mark' || s.kind === 'range').map(s => ({ name: say(lines[s.line].label),
    value: now[cellAt(s.line, -1, -1)] })).filter(m => Number.isFinite(m.value));
  const names = Math.min(Math.max(...bars.map(b => widthOf(b.name)), 0) + 8, width * 0.42);
  const ticks = ticksOf([...bars.flatMap(b => [b.low, b.high]), ...marks.map(m => m.value)], 5);
  const height = top + bars.length * row + bottom;
  const x = scale(ticks, names, width - 34);
  return drawing(width, height, title,
    ticks.map(tick => [rule(x(tick), top - 4, x(tick), height - bottom, 'grid'), label(x(tick), height - 7, axisText(tick, line, ticks), 'middle', 'axis')]),
    bars.map((b, i) => {
      const y = top + i * row + row / 2;
      return [label(names - 8, y + 3.5, shortened(b.name, names - 8), 'end', 'axis'), box(x(b.low), y - 6, x(b.high), y + 6, 'fill c0 soft'),
        ...numbers(x(b.low), x(b.high), y + 3.5, stated(b.low, line, line.decimals), stated(b.high, line, line.decimals), names)];
    }),
    marked(marks, x, height, line));
}

// At both ends; where the low end has no room before it, both behind the bar.
function numbers(low, high, y, lowText, highText, left) {
  return low - 3 - widthOf(lowText) < left ? [label(high + 3, y, `${lowText} – ${highText}`, 'start', 'figure')]
    : [label(low - 3, y, lowText, 'end', 'figure'), label(high + 3, y, highText, 'start', 'figure')];
}

// Names of marks stand above, in two rows where they would meet.
function marked(marks, x, height, line) {
  const sortedMarks = [...marks].sort((a, b) => a.value - b.value);
  let end = -Infinity;
  return sortedMarks.map((m, i) => {
    const text = `${m.name} ${stated(m.value, line, line.decimals)}`;
    const start = x(m.value) - widthOf(text) / 2;
    const y = start < end ? 9 : 21;
    end = y === 21 ? x(m.value) + widthOf(text) / 2 + 4 : end;
    return [rule(x(m.value), y + 3, x(m.value), height - bottom, 'mark m' + (i % 3)), label(x(m.value), y, text, 'middle', 'name m' + (i % 3))];
  });
}

const bar = (s, m) => {
  const [a, b] = [now[cellAt(s.line, m, -1)], now[cellAt(s.to, m, -1)]];
  return { name: say(members[m].label), low: Math.min(a, b), high: Math.max(a, b) };
};

function ranges(line) {
  const output = cellAt(line, -1, -1);
  const values = data.scenarios.map(s => valuesOf(s.id)[output]);
  const bars = sorted(tornado(factors(), output)).slice(0, 5);
  return [{ name: word('scenarios'), low: Math.min(...values), high: Math.max(...values) },
    ...bars.map(b => ({ name: nameOf(b.factor.cells[0]) + period(b.factor), low: Math.min(b.low, b.high), high: Math.max(b.low, b.high) }))];
}

const period = factor => (factor.id.includes('@') ? ' ' + factor.id.split('@')[1] : '');

/** Outputs by scenario, and as they are now. */
export function scenarioChart(series, title, width) {
  const height = 210;
  const cases = [...data.scenarios.map(s => ({ name: say(s.label), values: valuesOf(s.id) })),
    ...(state.changes.size > 0 ? [{ name: word('now'), values: now }] : [])];
  const line = lines[series[0].line];
  const slots = series.map(s => cellAt(s.line, -1, -1));
  const ticks = ticksOf(cases.flatMap(c => slots.map(s => c.values[s])), 4);
  const left = Math.max(...ticks.map(t => widthOf(axisText(t, line, ticks)))) + 8;
  const y = scale(ticks, height - 34, 18);
  const step = (width - left - 4) / cases.length;
  const wide = (step * 0.6) / slots.length;
  return drawing(width, height, title,
    ticks.map(t => [rule(left, y(t), width - 4, y(t), t === 0 ? 'zero' : 'grid'), label(left - 4, y(t) + 3.5, axisText(t, line, ticks), 'end', 'axis')]),
    cases.map((c, i) => [wrapped(c.name, left + step * (i + 0.5), height - 21, step), slots.map((slot, k) => {
      const [x, value] = [left + step * (i + 0.5) - (wide * slots.length) / 2 + wide * k, c.values[slot]];
      return [box(x + 0.5, y(0), x + wide - 0.5, y(value), 'fill c' + (k % 6)),
        label(x + wide / 2, y(value) - 4, stated(value, line, line.decimals), 'middle', 'figure')];
    })]),
    label(left, 10, say(line.units[0]), 'start', 'axis'),
    series.map((s, k) => label(width - 4 - k * 110, 10, say(lines[s.line].label), 'end', 'name c' + (k % 6))));
}

function wrapped(text, x, y, room) {
  const most = Math.max(4, Math.floor(room / 6));
  const words = /[\u2e80-\uffff]/.test(text) ? [text.slice(0, most / 2), text.slice(most / 2, most)]
    : text.split(' ').reduce((rows, w) => (rows.at(-1).length + w.length < most ? [...rows.slice(0, -1), (rows.at(-1) + ' ' + w).trim()] : [...rows, w]), ['']);
  const rows = words.length > 2 ? [words[0], words[1].slice(0, most - 1) + '…'] : words;
  return rows.map((r, i) => label(x, y + i * 12, r, 'middle', 'axis'));
}
