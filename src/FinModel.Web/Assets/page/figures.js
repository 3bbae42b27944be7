import { cells, lineOf } from './data.js';
import { on } from './events.js';
import { element } from './dom.js';
import { beside, differs, now } from './model.js';
import { difference, stated } from './numbers.js';
import { reviewsOf, reviewText } from './reviews.js';
import { textOfNone } from './losses.js';

/*
 * Figures in tables. The tables were written with base's figures; here each gets the value of what is looked at, aligned by its point, and where it differs
 * from what stands beside it, a bar and the difference. What nobody sees is painted when it comes into sight.
 */

/** @typedef {{ cell: HTMLElement, slot: number, sign: number, decimals: number | undefined, shown: number, than: number }} Figure */

/** @type {Map<Element, Figure[]>} */
const tables = new Map();
/** @type {Set<Element>} */
const visible = new Set();
/** @type {WeakMap<Element, number>} */
const slots = new WeakMap();

/** The cell of the model that an element shows, or undefined. */
export const slotOf = cell => slots.get(cell);

/** Takes over the figures of a table. */
export function adopt(table) {
  const figures = [...table.querySelectorAll('[data-c]')].flatMap(figuresOf);
  tables.set(table, figures);
  figures.forEach(f => {
    slots.set(f.cell, f.slot);
    mark(f);
  });
  if (figures.length > 0) {
    figures[0].cell.tabIndex = 0;
  }

  watcher.observe(table);
}

// What a reviewer spoke of has a corner.
function mark({ cell, slot }) {
  const open = reviewsOf(slot).filter(r => !r.resolved);
  if (open.length > 0) {
    cell.classList.add('commented');
    cell.title = open.map(reviewText).join('\n');
  }
}

/** A figure of its own, outside the tables that the page was written with. */
export function figureCell(tag, slot, { decimals = lineOf(slot).decimals, percent = '%' } = {}) {
  const cell = element(tag, { class: 'n', tabindex: '0', id: 'figure-' + slot });
  slots.set(cell, slot);
  paint({ cell, slot, sign: 1, decimals, percent, shown: NaN, than: NaN }, true);
  return cell;
}

/** Shows all figures as they are now, for print too. */
export function paintAll() {
  tables.forEach((_, table) => paintTable(table));
}

const watcher = new IntersectionObserver(entries => {
  for (const entry of entries) {
    entry.isIntersecting ? visible.add(entry.target) : visible.delete(entry.target);
    if (entry.isIntersecting) {
      paintTable(entry.target);
    }
  }
}, { rootMargin: '300px' });

on('change', () => visible.forEach(table => paintTable(table)));
on('language', () => visible.forEach(table => paintTable(table, true)));
addEventListener('beforeprint', paintAll);

function figuresOf(holder) {
  const sign = holder.dataset.s ? -1 : 1;
  const decimals = holder.dataset.d === undefined ? undefined : Number(holder.dataset.d);
  const held = holder.tagName === 'TD' ? [holder] : [...holder.querySelectorAll('td:not(.unit)')];
  return holder.dataset.c.split(' ').flatMap((slot, i) => {
    if (slot === '-') {
      setNumber(held[i], held[i].textContent);
      return [];
    }

    held[i].classList.add('n');
    return [{ cell: held[i], slot: Number(slot), sign, decimals, percent: '', shown: undefined, than: undefined }];
  });
}

function paintTable(table, isAnew = false) {
  const figures = tables.get(table);
  let tail = 0;
  for (const figure of figures) {
    paint(figure, isAnew);
    tail = Math.max(tail, figure.tail);
  }

  table.style.setProperty('--tail', tail.toFixed(2) + 'ch');
}

function paint(figure, isAnew) {
  const { cell, slot, sign, decimals } = figure;
  const [value, than] = [now[slot], beside[slot]];
  if (!isAnew && Object.is(value, figure.shown) && Object.is(than, figure.than)) {
    return;
  }

  [figure.shown, figure.than] = [value, than];
  const line = lineOf(slot);
  const text = Number.isFinite(value) ? stated(sign * value, line, decimals, figure.percent) : textOfNone(slot);
  const isChanged = differs(slot);
  const delta = isChanged ? difference(sign * (value - than), { ...line, decimals }) : '';
  figure.tail = setNumber(cell, text, delta);
  cell.classList.toggle('changed', isChanged);
  cell.classList.toggle('given', cells.origin[slot] === 'i');
}

/** A table whose numbers were written by `setNumber`, its points below each other. */
export function aligned(table) {
  const tails = [...table.querySelectorAll('td > i')].map(tail => widthOf(tail.textContent));
  table.style.setProperty('--tail', Math.max(0, ...tails).toFixed(2) + 'ch');
  return table;
}

/** Writes a number into a cell so that points stand below each other; hands back how wide is what stands behind the point. */
export function setNumber(cell, text, delta = '') {
  const split = /^([^.]*\d)(\.\d+[^\d]*|[^\d]*)$/.exec(text);
  const [whole, tail] = split && !/^\d{4}-/.test(text) ? [split[1], split[2]] : [text, ''];
  cell.replaceChildren(whole, element('i', {}, tail), ...(delta ? [element('small', {}, delta)] : []));
  return widthOf(tail);
}

// Digits are all of one width; points and brackets take less.
const widthOf = tail => [...tail].reduce((width, c) => width + (/\d/.test(c) ? 1 : c === 'x' || c === '%' ? 1.1 : 0.6), 0);

/** Lets arrow keys walk over the figures of a table; the first one is reached by Tab. */
export function walkable() {
  document.addEventListener('keydown', event => {
    const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
    const cell = event.target.closest?.('td.n');
    const next = step && cell ? neighbour(cell, step) : null;
    if (next) {
      event.preventDefault();
      cell.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    }
  });
}

function neighbour(cell, [down, right]) {
  let row = cell.parentElement;
  let column = cell.cellIndex;
  for (;;) {
    row = down > 0 ? row.nextElementSibling : down < 0 ? row.previousElementSibling : row;
    column += right;
    const found = row?.cells[column];
    if (!found || slots.has(found) || (right !== 0 && found.tagName !== 'TD')) {
      return found && slots.has(found) ? found : null;
    }
  }
}
