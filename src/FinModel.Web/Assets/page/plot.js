import { shape } from './dom.js';

/*
 * Drawings of figures: axes with round numbers, columns, lines and bars, labelled directly. Colours are classes, so that themes and paper have their own.
 */
const [font, wide, thin, square] = [5.6, 9, 3.4, 11];

/** Where a value stands in a drawing. @typedef {(value: number) => number} Scale */

/**
 * Round numbers that cover values, about so many steps of them.
 * @param {number[]} values
 */
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
  const step = [1, 2, 2.5, 5].map(m => m * power).find(s => s >= raw * 0.999) ?? 10 * power;
  const ticks = [];
  for (let i = Math.floor(low / step + 1e-9); i * step < high + step * 0.999 && ticks.length < 20; i++) {
    ticks.push(Number((i * step).toPrecision(12)));
  }

  return ticks;
}

/** The last of some numbers. @param {number[]} numbers */
export const last = numbers => numbers[numbers.length - 1];

/**
 * A scale from values to places.
 * @param {number[]} ticks
 * @param {number} from
 * @param {number} to
 * @returns {Scale}
 */
export function scale(ticks, from, to) {
  const [low, high] = [ticks[0], last(ticks)];
  return value => from + ((value - low) / (high - low)) * (to - from);
}

/**
 * A text in a drawing.
 * @param {number} x
 * @param {number} y
 * @param {string} text
 */
export const label = (x, y, text, anchor = 'start', name = '') =>
  shape('text', { x: x.toFixed(1), y: y.toFixed(1), 'text-anchor': anchor, class: name }, text);

/**
 * A straight line.
 * @param {number} x1
 * @param {number} y1
 * @param {number} x2
 * @param {number} y2
 * @param {string} name
 */
export const rule = (x1, y1, x2, y2, name) => shape('line', { x1: x1.toFixed(1), y1: y1.toFixed(1), x2: x2.toFixed(1), y2: y2.toFixed(1), class: name });

/**
 * Names with their colours in rows that fit into a width.
 * @param {{ name: string, colour: string }[]} series
 * @param {number} width
 * @returns {Legend}
 *
 * @typedef {{ name: string, colour: string, x: number }[][]} Legend
 */
export function legendRows(series, width) {
  /** @type {Legend} */
  const rows = [[]];
  let x = 0;
  for (const { name, colour } of series) {
    const needed = widthOf(name) + 26;
    if (x + needed > width && rows[rows.length - 1].length > 0) {
      rows.push([]);
      x = 0;
    }

    rows[rows.length - 1].push({ name: shortened(name, width - 16), colour, x });
    x += needed;
  }

  return rows;
}

/** Such rows, drawn. @param {Legend} rows */
export const legend = rows => rows.map((row, i) => row.map(({ name, colour, x }) => [box(x, 2 + i * 14, x + 8, 10 + i * 14, 'fill ' + colour),
  label(x + 12, 10 + i * 14, name, 'start', 'name')]));

/**
 * A filled box, however its corners are given; a cell that it shows is explained when it is clicked.
 * @param {number} x1
 * @param {number} y1
 * @param {number} x2
 * @param {number} y2
 * @param {string} name
 * @param {string} [title]
 * @param {number} [slot]
 */
export const box = (x1, y1, x2, y2, name, title, slot) => shape('rect', {
  x: Math.min(x1, x2).toFixed(1), y: Math.min(y1, y2).toFixed(1), width: Math.abs(x2 - x1).toFixed(1), height: Math.abs(y2 - y1).toFixed(1), class: name,
  'data-why': slot,
}, title ? shape('title', {}, title) : null);

/**
 * A line through points; it has gaps where there are no values.
 * @param {[x: number, y: number][]} points
 * @param {string} name
 */
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

/** Room for a text, about. @param {string} text */
export const widthOf = text => [...text].reduce((sum, c) =>
  sum + (c.charCodeAt(0) > 0x2e80 ? square : /[%mwMW]/.test(c) ? wide : /[ilj.,()' ]/.test(c) ? thin : font), 0);

/**
 * A text that fits into some room.
 * @param {string} text
 * @param {number} room
 */
export function shortened(text, room) {
  let fits = text;
  while (fits.length > 1 && widthOf(fits + (fits === text ? '' : '…')) > room) {
    fits = fits.slice(0, -1);
  }

  return fits === text ? text : fits.trimEnd() + '…';
}

/**
 * A text in rows that fit into some room: broken between words, or between characters where they are words of their own; what does not fit into the last row
 * is cut there.
 * @param {string} text
 * @param {number} room
 */
export function wrapped(text, room, most = 2) {
  /** @type {string[]} */
  const rows = [];
  for (const piece of text.match(/[\u2e80-\uffff][，。、：；）]?|[^\s\u2e80-\uffff]+\s*|\s+/g) ?? [text]) {
    const longer = (rows[rows.length - 1] ?? '') + piece;
    rows.length > 0 && widthOf(longer.trimEnd()) <= room ? rows.splice(-1, 1, longer) : rows.push(piece);
  }

  const kept = [...rows.slice(0, most - 1), rows.slice(most - 1).join('')];
  return kept.map(row => shortened(row.trim(), room)).filter(row => row !== '');
}

/**
 * Moves labels apart that stand at one side, so that none covers another.
 * @template {{ y: number }} T
 * @param {T[]} labels
 * @param {number} least
 * @param {number} top
 * @param {number} bottom
 */
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

/**
 * A drawing that takes the width it is given.
 * @param {number} width
 * @param {number} height
 * @param {string} title
 * @param {...import('./dom.js').Children} parts
 */
export const drawing = (width, height, title, ...parts) => shape('svg',
  { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': title, class: 'plot' }, ...parts);
