import { members, periods, lines, seriesOf, shownPeriods } from './data.js';
import { beside, differs, now } from './model.js';
import { stated } from './numbers.js';
import { apart, box, drawing, label, path, rule, scale, shortened, ticksOf, widthOf } from './plot.js';
import { say } from './text.js';

/*
 * A chart over time: columns side by side or on top of each other, and lines, which have an axis of their own beside columns of another unit. What stands beside
 * is drawn thinly, where it differs.
 */
const [top, bottom] = [16, 20];

/** @param {{ kind: string, line: number }[]} declared */
export function timeChart(declared, title, width, height = 230) {
  const all = declared.flatMap(seriesIn);
  const columns = all.filter(s => s.kind !== 'line');
  const lineSeries = all.filter(s => s.kind === 'line');
  const shown = shownPeriods.filter((_, i) => all.some(s => s.slots[i] !== undefined && Number.isFinite(now[s.slots[i]])));
  all.forEach(s => { s.slots = seriesOf(s.line, s.member, shown); });
  const hasSecond = columns.length > 0 && lineSeries.length > 0 && lines[columns[0].line].display !== lines[lineSeries[0].line].display;
  const left = axis(hasSecond ? columns : all, columns.length > 0, shown.length);
  const right = hasSecond ? axis(lineSeries, false, shown.length) : left;
  const names = Math.max(...all.map(s => widthOf(s.name)), 0);
  const isNamed = all.length > 1;
  const frame = { left: Math.max(...left.texts.map(widthOf)) + 8,
    right: width - (hasSecond ? Math.max(...right.texts.map(widthOf)) + 8 : 4) - (isNamed ? Math.min(names + 10, width * 0.38) : 0), top,
    bottom: height - bottom };
  const step = (frame.right - frame.left) / shown.length;
  const place = { x: i => frame.left + step * (i + 0.5), step, left: scale(left.ticks, frame.bottom, frame.top),
    right: scale(right.ticks, frame.bottom, frame.top) };
  const firstEstimate = shown.findIndex(p => periods[p].estimate);
  const ends = [];
  const side = frame.right + (hasSecond ? Math.max(...right.texts.map(widthOf)) + 12 : 6);
  return drawing(width, height, title,
    firstEstimate < 0 ? null : box(frame.left + step * firstEstimate, frame.top, frame.right, frame.bottom, 'forecast'),
    left.ticks.map((tick, i) => [rule(frame.left, place.left(tick), frame.right, place.left(tick), tick === 0 ? 'zero' : 'grid'),
      label(frame.left - 4, place.left(tick) + 3.5, left.texts[i], 'end', 'axis')]),
    hasSecond ? right.ticks.map((tick, i) => label(frame.right + 4, place.right(tick) + 3.5, right.texts[i], 'start', 'axis second')) : null,
    shown.map((p, i) => label(place.x(i), height - 5, periods[p].label, 'middle', 'axis')),
    columns.length === 0 ? null : columns[0].kind === 'stacked' ? stacks(columns, place, ends) : sideBySide(columns, place, ends, isNamed),
    lineSeries.map((s, i) => curve(s, columns.length + i, hasSecond ? place.right : place.left, place, ends)),
    label(frame.left, 9, left.unit, 'start', 'axis'),
    hasSecond ? label(frame.right, 9, right.unit, 'end', 'axis second') : null,
    isNamed ? apart(ends, 12, frame.top + 4, frame.bottom).map(e => label(side, e.y + 3.5, shortened(e.name, width - side), 'start', 'name ' + e.colour))
      : null);
}

function seriesIn({ kind, line }) {
  const over = lines[line].members ?? [-1];
  return over.map(member => ({ kind, line, member, slots: seriesOf(line, member, shownPeriods),
    name: say(member < 0 ? lines[line].label : members[member].label) }));
}

function axis(series, hasZero, count) {
  const stackedUp = series.filter(s => s.kind === 'stacked');
  const sums = stackedUp.length === 0 ? [] : Array.from({ length: count }, (_, i) => [1,
    -1].map(sign => stackedUp.map(s => valueAt(s, i)).filter(v => v * sign > 0).reduce((a, b) => a + b, 0))).flat();
  const values = series.flatMap(s => s.slots.flatMap(slot => (slot === undefined ? [] : [now[slot], beside[slot]]))).concat(sums);
  const ticks = ticksOf(values, 4, hasZero || Math.min(...values.filter(Number.isFinite)) < 0.4 * Math.max(...values.filter(Number.isFinite)));
  const line = lines[series[0].line];
  return { ticks, texts: ticks.map(t => axisText(t, line, ticks)), unit: line.display === 'percent' ? '' : say(line.units[0]) };
}

/** A number on an axis: as few decimals as tell the ticks apart. */
export function axisText(value, line, ticks) {
  const isShare = line.display === 'percent';
  const step = Math.abs(ticks[1] - ticks[0]) * (isShare ? 100 : 1);
  const decimals = Math.min(6, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)));
  return stated(value, line, line.display === 'band' || line.display === 'date' ? undefined : step * 10 ** decimals % 1 > 1e-6 ? decimals + 1 : decimals, '%');
}

const valueAt = (series, i) => (series.slots[i] === undefined ? NaN : now[series.slots[i]]);

const titleOf = (series, i) => `${series.name}: ${stated(valueAt(series, i), lines[series.line], lines[series.line].decimals, '%')}`;

function stacks(series, place, ends) {
  const wide = place.step * 0.6;
  const parts = [];
  place.x && series[0].slots.forEach((_, i) => {
    const at = { up: 0, down: 0 };
    series.forEach((s, k) => {
      const value = valueAt(s, i);
      if (Number.isFinite(value)) {
        const side = value < 0 ? 'down' : 'up';
        const [from, to] = [at[side], at[side] + value];
        at[side] = to;
        parts.push(box(place.x(i) - wide / 2, place.left(from), place.x(i) + wide / 2, place.left(to), 'fill c' + (k % 6), titleOf(s, i)));
        if (i === s.slots.length - 1) {
          ends.push({ name: s.name, y: (place.left(from) + place.left(to)) / 2, colour: 'c' + (k % 6) });
        }
      }
    });
  });
  return parts;
}

function sideBySide(series, place, ends, isNamed) {
  const wide = (place.step * 0.68) / series.length;
  return series.map((s, k) => s.slots.map((slot, i) => {
    const value = valueAt(s, i);
    if (!Number.isFinite(value)) {
      return null;
    }

    const x = place.x(i) - (wide * series.length) / 2 + wide * k;
    if (i === s.slots.length - 1 && isNamed) {
      ends.push({ name: s.name, y: (place.left(value) + place.left(0)) / 2, colour: 'c' + (k % 6) });
    }

    const text = series.length === 1 && place.step > 44 ? label(x + wide / 2, place.left(value) + (value < 0 ? 11 : -4), stated(value, lines[s.line],
      lines[s.line].decimals), 'middle', 'figure') : null;
    return [box(x + 0.5, place.left(0), x + wide - 0.5, place.left(value), 'fill c' + (k % 6), titleOf(s, i)),
      differs(slot) ? rule(x - 1, place.left(beside[slot]), x + wide + 1, place.left(beside[slot]), 'beside') : null, text];
  }));
}

function curve(series, k, y, place, ends) {
  const colour = 'c' + (k % 6);
  const points = series.slots.map((slot, i) => [place.x(i), slot === undefined ? NaN : y(now[slot])]);
  const than = series.slots.map((slot, i) => [place.x(i), slot === undefined || !series.slots.some(s => s !== undefined && differs(s)) ? NaN
    : y(beside[slot])]);
  ends.push({ name: series.name, y: points.findLast(p => Number.isFinite(p[1]))?.[1] ?? NaN, colour });
  return [path(than, 'line beside-line ' + colour), path(points, 'line ' + colour),
    points.map(([x, at], i) => (Number.isFinite(at) ? box(x - 1.8, at - 1.8, x + 1.8, at + 1.8, 'fill ' + colour, titleOf(series, i)) : null))];
}
