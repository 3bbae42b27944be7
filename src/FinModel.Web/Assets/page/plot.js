import { shape } from './dom.js';

/*
 * Drawings of figures: axes with round numbers, columns, lines and bars, labelled directly. Colours are classes, so that themes and paper have their own.
 */
const [font, wide, thin, square] = [5.6, 9, 3.4, 11];

/** Round numbers that cover values, about so many steps of them. */
export function ticksOf(values, steps = 4, hasZero = true) {
  const finite = values.filter(Number.isFinite);
  let [low, high] = [Math.min(...finite), Math.max(...finite)];
  if (finite.length === 0) {
    return [0, 1];
  }

  if (hasZero) {
    [low, high] = [Math.min(low, 0), Math.max(high, 0)];
  }

  if (low === high) {
    [low, high] = [low - Math.abs(low || 1) / 2, high + Math.abs(high || 1) / 2];
  }

  const raw = (high - low) / steps;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map(m => m * power).find(s => s >= raw * 0.999);
  const ticks = [];
  for (let i = Math.floor(low / step + 1e-9); i * step < high + step * 0.999 && ticks.length < 20; i++) {
    ticks.push(Number((i * step).toPrecision(12)));
  }

  return ticks;
}

/** A scale from values to places. */
export function scale(ticks, from, to) {
  const [low, high] = [ticks[0], ticks.at(-1)];
  return value => from + ((value - low) / (high - low)) * (to - from);
}

/** A text in a drawing. */
export const label = (x, y, text, anchor = 'start', name = '') => shape('text', { x: x.toFixed(1), y: y.toFixed(1), 'text-anchor': anchor, class: name }, text);

/** A straight line. */
export const rule = (x1, y1, x2, y2, name) => shape('line', { x1: x1.toFixed(1), y1: y1.toFixed(1), x2: x2.toFixed(1), y2: y2.toFixed(1), class: name });

/** Names with their colours in rows that fit into a width. */
export function legendRows(series, width) {
  const rows = [[]];
  let x = 0;
  for (const { name, colour } of series) {
    const needed = widthOf(name) + 26;
    if (x + needed > width && rows.at(-1).length > 0) {
      rows.push([]);
      x = 0;
    }

    rows.at(-1).push({ name: shortened(name, width - 16), colour, x });
    x += needed;
  }

  return rows;
}

/** Such rows, drawn. */
export const legend = rows => rows.map((row, i) => row.map(({ name, colour, x }) => [box(x, 2 + i * 14, x + 8, 10 + i * 14, 'fill ' + colour),
  label(x + 12, 10 + i * 14, name, 'start', 'name')]));

/** A filled box, however its corners are given. */
export const box = (x1, y1, x2, y2, name, title) => shape('rect', {
  x: Math.min(x1, x2).toFixed(1), y: Math.min(y1, y2).toFixed(1), width: Math.abs(x2 - x1).toFixed(1), height: Math.abs(y2 - y1).toFixed(1), class: name,
}, title ? shape('title', {}, title) : null);

/** A line through points; it has gaps where there are no values. */
export function path(points, name) {
  let pen = 'M';
  const d = points.map(([x, y]) => {
    if (!Number.isFinite(y)) {
      pen = 'M';
      return '';
    }

    const step = `${pen}${x.toFixed(1)} ${y.toFixed(1)}`;
    pen = 'L';
    return step;
  }).join('');
  return shape('path', { d, class: name });
}

/** Room for a text, about. */
export const widthOf = text => [...text].reduce((sum, c) => sum + (c.charCodeAt(0) > 0x2e80 ? square : /[%mwMW]/.test(c) ? wide : /[ilj.,()' ]/.test(c) ? thin : font), 0);

/** A text that fits into some room. */
export function shortened(text, room) {
  let fits = text;
  while (fits.length > 1 && widthOf(fits + (fits === text ? '' : '…')) > room) {
    fits = fits.slice(0, -1);
  }

  return fits === text ? text : fits.trimEnd() + '…';
}

/** Moves labels apart that stand at one side, so that none covers another. */
export function apart(labels, least, top, bottom) {
  const sorted = labels.filter(l => Number.isFinite(l.y)).sort((a, b) => a.y - b.y);
  let last = top - least;
  for (const item of sorted) {
    item.y = Math.max(item.y, last + least);
    last = item.y;
  }

  let next = bottom + least;
  for (const item of [...sorted].reverse()) {
    item.y = Math.min(item.y, next - least);
    next = item.y;
  }

  return sorted;
}

/** A drawing that takes the width it is given. */
export const drawing = (width, height, title, ...parts) => shape('svg',
  { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': title, class: 'plot' }, ...parts);
