import { cellAt, lines, listedPeriods, members, periods, seriesOf } from './data.js';
import { beside, differs, now } from './model.js';
import { stated } from './numbers.js';
import { dotsOf } from './dots.js';
import { apart, box, drawing, label, last, legend, legendRows, path, rule, scale, shortened, ticksOf, widthOf } from './plot.js';
import { say } from './text.js';

/*
 * A chart over time: columns side by side or on top of each other, lines, which have an axis of their own beside columns of another unit, dots, and levels
 * that run through. History begins where one of the lines has a value. What stands beside is drawn thinly, where it differs.
 */

/**
 * One line of a chart, or one of its members.
 * @typedef {{ kind: string, line: number, member: number, slots: (number | undefined)[], name: string, colour: string }} Series
 * @typedef {{ name: string, slot: number | undefined, colour: string }} Level
 * @typedef {import('./plot.js').Scale} Scale
 * @typedef {{ x: (i: number) => number, step: number, left: Scale, right: Scale }} Place
 * @typedef {{ left: number, right: number, top: number, bottom: number }} Frame
 * @typedef {{ ticks: number[], texts: string[], unit: string }} Axis
 * @typedef {import('./data.js').Line} Line
 */
const [bottom, narrow] = [20, 400];

/**
 * @param {import('./data.js').DeclaredSeries[]} declared
 * @param {string} title
 * @param {number} width
 */
export function timeChart(declared, title, width, height = 230) {
  const all = declared.filter(s => s.kind !== 'mark').flatMap(seriesIn).filter(s => s.slots.some(isValue));
  all.forEach((s, i) => { s.colour = 'c' + (i % 6); });
  const columns = all.filter(s => isColumn(s.kind));
  const shown = shownOf(columns.length > 0 ? columns : all);
  all.forEach(s => { s.slots = seriesOf(s.line, s.member, shown); });
  const curves = all.filter(s => s.kind === 'line');
  const dots = all.filter(s => s.kind === 'points');
  const levels = declared.filter(s => s.kind === 'mark').map(levelOf).filter(l => isValue(l.slot));
  const hasSecond = columns.length > 0 && curves.length > 0 && unitOf(columns[0]) !== unitOf(curves[0]);
  const left = axis(hasSecond ? columns : all, columns.length > 0, shown.length, levels.map(valueOf));
  const right = hasSecond ? axis(curves, false, shown.length, []) : left;

  // An axis that is of one line is headed by it; what else there is is named at its end, or above where there is no room.
  const headed = [hasSecond && columns.length === 1 ? columns[0] : null, hasSecond && curves.length === 1 ? curves[0] : null];
  const named = all.length + levels.length > 1 ? all.filter(s => !headed.includes(s) && s.kind !== 'points') : [];
  const ends = [...levels, ...named];
  const needed = Math.max(0, ...ends.map(e => widthOf(e.name) + 12));
  const isAbove = ends.length > 0 && (width < narrow || needed > width * 0.34 || columns.filter(s => s.kind === 'column').length > 1);
  const rows = isAbove ? legendRows(named, width) : [];
  const top = 16 + rows.length * 14 + (isHigh(columns, left.ticks) ? 11 : 0);
  const names = isAbove ? 0 : needed;
  const frame = { left: Math.max(...left.texts.map(widthOf)) + 8, top, bottom: height - bottom,
    right: width - (hasSecond ? Math.max(...right.texts.map(widthOf)) + 8 : 4) - names };
  const step = (frame.right - frame.left) / shown.length;
  /** @type {Place} */
  const place = { x: i => frame.left + step * (i + 0.5), step, left: scale(left.ticks, frame.bottom, frame.top),
    right: scale(right.ticks, frame.bottom, frame.top) };
  const side = width - names + 8;
  const atEnd = ends.map(e => ({ name: e.name, y: 'slots' in e ? endOf(e, named, place, hasSecond) : place.left(valueOf(e)), colour: e.colour }));
  return drawing(width, height, title,
    ground(shown, frame, place), grid(left, right, frame, place, hasSecond),
    periodNames(shown, step).map((text, i) => (text ? label(place.x(i), height - 5, text, 'middle', 'axis') : null)),
    columns.length === 0 ? null : columns[0].kind === 'stacked' ? stacks(columns, place) : sideBySide(columns, place),
    levels.map(l => rule(frame.left, place.left(valueOf(l)), frame.right, place.left(valueOf(l)), 'level')),
    curves.map(s => curve(s, hasSecond ? place.right : place.left, place)),
    figuresOf(columns, curves, place), spoken(dots, curves, levels, place, frame),
    headings(headed, left, hasSecond ? right : null, frame.left, width - names, 9 + rows.length * 14),
    isAbove ? [legend(rows), levels.map(l => label(frame.right - 2, place.left(valueOf(l)) - 3, l.name, 'end', 'name figure level'))]
      : apart(atEnd, 12, frame.top + 4, frame.bottom).map(e => label(side, e.y + 3.5, shortened(e.name, width - side), 'start', 'name ' + e.colour)));
}

// History begins where a column has a value, or a line where there are no columns.
/** @param {Series[]} series */
const shownOf = series => listedPeriods.slice(Math.max(0, listedPeriods.findIndex((p, i) => periods[p].shown || series.some(s => isValue(s.slots[i])))));

/** @param {Series} series */
const unitOf = series => lines[series.line].display + lines[series.line].units[0];

/** @param {string} kind */
const isColumn = kind => kind === 'column' || kind === 'stacked';

/** @param {number | undefined} slot @returns {slot is number} */
const isValue = slot => slot !== undefined && Number.isFinite(now[slot]);

/** @param {{ slot: number | undefined }} level */
const valueOf = ({ slot }) => (slot === undefined ? NaN : now[slot]);

/** @param {import('./data.js').DeclaredSeries} declared @returns {Series[]} */
function seriesIn({ kind, line }) {
  const over = lines[line].members ?? [-1];
  return over.map(member => ({ kind, line, member, slots: seriesOf(line, member, listedPeriods), colour: '',
    name: say(member < 0 ? lines[line].label : members[member].label) }));
}

// Whether a number over the highest column would stand among the headings.
/** @param {Series[]} columns @param {number[]} ticks */
const isHigh = (columns, ticks) => columns.some((s, k) => s.slots.some((_, i) =>
  (s.kind === 'stacked' ? k === 0 ? columns.reduce((sum, c) => sum + valueAt(c, i), 0) : 0 : valueAt(s, i)) > ticks[0] + 0.93 * (last(ticks) - ticks[0])));

// What stands over the axes: the line that is measured there, or the unit alone.
/** @param {(Series | null)[]} headed @param {Axis} left @param {Axis | null} right @param {number} from @param {number} to @param {number} y */
function headings(headed, left, right, from, to, y) {
  const [second, first] = [headingOf(headed[1], right?.unit ?? ''), headingOf(headed[0], left.unit)];
  const room = to - from - (right ? widthOf(second) + 10 : 0);
  return [label(from, y, widthOf(first) > room && headed[0] ? shortened(headed[0].name, room) : first, 'start', nameOf(headed[0])),
    right ? label(to, y, second, 'end', nameOf(headed[1])) : null];
}

// Receivable days need not be said to be in days.
/** @param {Series | null} series @param {string} unit */
const headingOf = (series, unit) => (!series ? unit
  : unit && !series.name.toLowerCase().includes(unit.toLowerCase()) ? `${series.name}, ${unit}` : series.name);

/** @param {Series | null} series */
const nameOf = series => (series ? 'name ' + series.colour : 'axis');

// A value that others are held against; its name says it.
/** @param {import('./data.js').DeclaredSeries} declared @returns {Level} */
function levelOf({ line }) {
  const slot = cellAt(line, -1, -1);
  return { slot, name: isValue(slot) ? `${say(lines[line].label)} ${stated(now[slot], lines[line], lines[line].decimals)}` : '', colour: 'level' };
}

// Two digits of the year where four do not fit; where no name does, every second or third, the last one among them.
/** @param {number[]} shown @param {number} room */
function periodNames(shown, room) {
  const names = shown.map(p => periods[p].label);
  const isWide = names.some(name => widthOf(name) + 8 > room);
  const short = names.map(name => (isWide && /^\d{4}/.test(name) ? name.slice(2) : name));
  const each = Math.ceil((Math.max(...short.map(widthOf)) + 6) / room);
  return short.map((name, i) => ((short.length - 1 - i) % each === 0 ? name : ''));
}

/** @param {Series[]} series @param {boolean} hasZero @param {number} count @param {number[]} further @returns {Axis} */
function axis(series, hasZero, count, further) {
  const stackedUp = series.filter(s => s.kind === 'stacked');
  const sums = stackedUp.length === 0 ? [] : Array.from({ length: count }, (_, i) => [1,
    -1].map(sign => stackedUp.map(s => valueAt(s, i)).filter(v => v * sign > 0).reduce((a, b) => a + b, 0))).flat();
  const values = series.flatMap(s => s.slots.flatMap(slot => (slot === undefined ? [] : [now[slot], beside[slot]]))).concat(sums, further);
  const finite = values.filter(Number.isFinite);
  const ticks = ticksOf(values, 4, hasZero || Math.min(...finite) < 0.4 * Math.max(...finite));
  const line = series.length > 0 ? lines[series[0].line] : lines[0];
  return { ticks, texts: ticks.map(t => axisText(t, line, ticks)), unit: line.display === 'percent' ? '' : say(line.units[0]) };
}

/**
 * A number on an axis: as few decimals as tell the ticks apart.
 * @param {number} value
 * @param {Line} line
 * @param {number[]} ticks
 */
export function axisText(value, line, ticks) {
  const isShare = line.display === 'percent';
  const step = Number((Math.abs(ticks[1] - ticks[0]) * (isShare ? 100 : 1)).toPrecision(9));
  const decimals = Math.min(6, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)));
  return stated(value, line, line.display === 'band' || line.display === 'date' ? undefined : step * 10 ** decimals % 1 > 1e-6 ? decimals + 1 : decimals, '%');
}

/** @param {number[]} shown @param {Frame} frame @param {Place} place */
function ground(shown, frame, place) {
  const firstEstimate = shown.findIndex(p => periods[p].estimate);
  return firstEstimate < 0 ? null : box(frame.left + place.step * firstEstimate, frame.top, frame.right, frame.bottom, 'forecast');
}

/** @param {Axis} left @param {Axis} right @param {Frame} frame @param {Place} place @param {boolean} hasSecond */
const grid = (left, right, frame, place, hasSecond) => [
  left.ticks.map((tick, i) => [rule(frame.left, place.left(tick), frame.right, place.left(tick), tick === 0 ? 'zero' : 'grid'),
    label(frame.left - 4, place.left(tick) + 3.5, left.texts[i], 'end', 'axis')]),
  hasSecond ? right.ticks.map((tick, i) => label(frame.right + 4, place.right(tick) + 3.5, right.texts[i], 'start', 'axis second')) : null];

/** @param {Series} series @param {number} i */
const valueAt = (series, i) => valueOf({ slot: series.slots[i] });

/** @param {Series} series @param {number} i */
const textAt = (series, i, percent = '') => stated(valueAt(series, i), lines[series.line], lines[series.line].decimals, percent);

/** @param {Series} series @param {number} i */
const titleOf = (series, i) => `${series.name}: ${textAt(series, i, '%')}`;

// How high a series' name stands: where its last column or point is.
/** @param {Series} series @param {Series[]} all @param {Place} place @param {boolean} hasSecond */
function endOf(series, all, place, hasSecond) {
  const end = series.slots.reduce((/** @type {number} */ found, slot, i) => (isValue(slot) ? i : found), -1);
  const value = valueAt(series, end);
  if (series.kind === 'line') {
    return (hasSecond ? place.right : place.left)(value);
  }

  const below = series.kind !== 'stacked' ? 0 : all.slice(0, all.indexOf(series)).filter(s => s.kind === 'stacked').map(s => valueAt(s, end))
    .filter(v => v < 0 === value < 0 && Number.isFinite(v)).reduce((a, b) => a + b, 0);
  return (place.left(below) + place.left(below + value)) / 2;
}

/** @param {Series[]} series @param {Place} place */
function stacks(series, place) {
  const wide = place.step * 0.6;
  return series[0].slots.map((_, i) => {
    const at = { up: 0, down: 0 };
    return series.filter(s => Number.isFinite(valueAt(s, i))).map(s => {
      const side = valueAt(s, i) < 0 ? 'down' : /** @type {const} */ ('up');
      const from = at[side];
      at[side] += valueAt(s, i);
      return box(place.x(i) - wide / 2, place.left(from), place.x(i) + wide / 2, place.left(at[side]), 'fill ' + s.colour, titleOf(s, i), s.slots[i]);
    });
  });
}

/** @param {Series[]} series @param {Place} place */
function sideBySide(series, place) {
  const wide = (place.step * 0.68) / series.length;
  return series.map((s, k) => s.slots.map((slot, i) => {
    const x = place.x(i) - (wide * series.length) / 2 + wide * k;
    return !isValue(slot) ? null : [box(x + 0.5, place.left(0), x + wide - 0.5, place.left(now[slot]), 'fill ' + s.colour, titleOf(s, i), slot),
      differs(slot) ? rule(x - 1, place.left(beside[slot]), x + wide + 1, place.left(beside[slot]), 'beside') : null];
  }));
}

/** @param {Series} series @param {Scale} y @param {Place} place */
function curve(series, y, place) {
  const points = series.slots.map((slot, i) => point(place.x(i), slot === undefined ? NaN : y(now[slot])));
  const isMoved = series.slots.some(s => s !== undefined && differs(s));
  const than = series.slots.map((slot, i) => point(place.x(i), slot === undefined || !isMoved ? NaN : y(beside[slot])));
  return [path(than, 'line beside-line ' + series.colour), path(points, 'line ' + series.colour),
    points.map(([x, at], i) => (!Number.isFinite(at) ? null
      : box(x - 1.8, at - 1.8, x + 1.8, at + 1.8, 'fill ' + series.colour, titleOf(series, i), series.slots[i])))];
}

// Dots with their names, clear of lines and levels.
/** @param {Series[]} dots @param {Series[]} curves @param {Level[]} levels @param {Place} place @param {Frame} frame */
function spoken(dots, curves, levels, place, frame) {
  const lines = [...curves.map(s => s.slots.map((_, i) => point(place.x(i), place.left(valueAt(s, i))))),
    ...levels.map(l => [point(frame.left, place.left(valueOf(l))), point(frame.right, place.left(valueOf(l)))])];
  return dotsOf(dots.flatMap(s => s.slots.flatMap((slot, i) => (isValue(slot) ? [{ x: place.x(i), y: place.left(now[slot]), slot,
    text: `${s.name} ${textAt(s, i)}`, title: titleOf(s, i) }] : []))), lines, frame);
}

/** @param {number} x @param {number} y @returns {[number, number]} */
const point = (x, y) => [x, y];

// Numbers where there is one row of them: over columns, over whole stacks their sums, at the points of a single line.
/** @param {Series[]} columns @param {Series[]} curves @param {Place} place */
function figuresOf(columns, curves, place) {
  const isStack = columns.length > 0 && columns[0].kind === 'stacked';
  const [series] = columns.length === 1 || isStack ? columns : columns.length === 0 && curves.length === 1 ? curves : [];
  if (!series) {
    return null;
  }

  const values = series.slots.map((_, i) => (isStack ? columns.map(s => valueAt(s, i)) : [valueAt(series, i)]));
  const sums = values.map(v => v.reduce((a, b) => a + b, 0));
  const texts = sums.map(sum => stated(sum, lines[series.line], lines[series.line].display === 'percent' ? 1 : lines[series.line].decimals));
  return texts.some((text, i) => Number.isFinite(sums[i]) && widthOf(text) + 3 > place.step) || values.flat().some(v => isStack && v < 0) ? null
    : texts.map((text, i) => (Number.isFinite(sums[i]) ? label(place.x(i), place.left(sums[i]) + (sums[i] < 0 && columns.length > 0 ? 11 : -5), text, 'middle',
      'figure') : null));
}
