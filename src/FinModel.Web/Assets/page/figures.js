import { cells, lineOf } from './data.js';
import { on } from './events.js';
import { element, say } from './dom.js';
import { beside, differs, now } from './model.js';
import { difference, stated } from './numbers.js';
import { reviewsOf, reviewText } from './reviews.js';
import { textOfNone } from './losses.js';

/*
 * Figures in tables. The tables were written with base's figures; here each gets the value of what is looked at, aligned by its point, and where it differs
 * from what stands beside it, a bar and the difference. What nobody sees is painted when it comes into sight, and what is shown already is left alone.
 */

/**
 * @typedef {{ cell: HTMLElement, slot: number, sign: number, decimals: number | undefined, percent: string, shown?: number, than?: number,
 *   tail: number }} Figure
 * @typedef {{ figures: Figure[], tail: number }} Table
 */

/** @type {Map<Element, Table>} */
const tables = new Map();
/** @type {Set<Element>} */
const visible = new Set();
/** @type {WeakMap<Element, number>} */
const slots = new WeakMap();

/** The cell of the model that an element shows, or undefined. @param {Element} cell */
export const slotOf = cell => slots.get(cell);

/** Takes over the figures of a table. @param {HTMLElement} table */
export function adopt(table) {
  const figures = holders(table).flatMap(figuresOf);
  tables.set(table, { figures, tail: -1 });
  figures.forEach(f => {
    slots.set(f.cell, f.slot);
    mark(f);
  });
  if (figures.length > 0) {
    figures[0].cell.tabIndex = 0;
  }

  watcher.observe(table);
}

/** @param {Element} table @returns {HTMLElement[]} */
export const holders = table => [...table.querySelectorAll(/** @type {'tr'} */ ('[data-c]'))];

/**
 * Lets a table's cells that stand for one of the model, though they do not show its value now, lead to it as its figures would.
 * @param {Element} table
 */
export function lead(table) {
  /** @type {HTMLElement[]} */
  const found = [...table.querySelectorAll(/** @type {'td'} */ ('td[data-why], th[data-why]'))];
  found.forEach((cell, i) => {
    slots.set(cell, Number(cell.dataset.why));
    cell.tabIndex = i === 0 ? 0 : -1;
  });
}

// What a reviewer spoke of has a corner.
/** @param {Figure} figure */
function mark({ cell, slot }) {
  const open = reviewsOf(slot).filter(r => !r.resolved);
  if (open.length > 0) {
    cell.classList.add('commented');
    cell.title = open.map(reviewText).join('\n');
  }
}

/**
 * A figure of its own, outside the tables that the page was written with; it is painted by who shows it.
 * @param {'b' | 'td'} tag
 * @param {number} slot
 * @returns {{ cell: HTMLElement, paint: () => void }}
 */
export function ownFigure(tag, slot) {
  const cell = element(tag, { class: 'n', tabindex: '0', id: 'figure-' + slot });
  slots.set(cell, slot);
  /** @type {Figure} */
  const figure = { cell, slot, sign: 1, decimals: lineOf(slot).decimals, percent: '%', tail: 0 };
  return { cell, paint: () => paint(figure) };
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
on('language', () => tables.forEach(({ figures }, table) => {
  figures.forEach(figure => { figure.shown = undefined; });
  visible.has(table) && paintTable(table);
}));
addEventListener('beforeprint', paintAll);

/** @param {HTMLElement} holder @returns {Figure[]} */
function figuresOf(holder) {
  const sign = holder.dataset.s ? -1 : 1;
  const decimals = holder.dataset.d === undefined ? undefined : Number(holder.dataset.d);
  return shownIn(holder).flatMap(([cell, slot]) => {
    if (slot === undefined) {
      setNumber(cell, cell.textContent ?? '');
      return [];
    }

    cell.classList.add('n');
    return [{ cell, slot, sign, decimals, percent: '', tail: 0 }];
  });
}

/**
 * The cells of a row, or a cell of its own, with what each shows.
 * @param {HTMLElement} holder
 * @returns {[cell: HTMLElement, slot: number | undefined][]}
 */
export function shownIn(holder) {
  /** @type {HTMLElement[]} */
  const held = holder.tagName === 'TD' ? [holder] : [...holder.querySelectorAll(/** @type {'td'} */ ('td:not(.unit)'))];
  return (holder.dataset.c ?? '').split(' ').map((slot, i) => [held[i], slot === '-' ? undefined : Number(slot)]);
}

/** @param {Element} table */
function paintTable(table) {
  const held = tables.get(table);
  if (!held) {
    return;
  }

  let tail = 0;
  for (const figure of held.figures) {
    paint(figure);
    tail = Math.max(tail, figure.tail);
  }

  if (tail !== held.tail) {
    held.tail = tail;
    setTail(table, tail);
  }
}

/** @param {Figure} figure */
function paint(figure) {
  const { cell, slot, sign, decimals } = figure;
  const [value, than] = [now[slot], beside[slot]];
  if (Object.is(value, figure.shown) && Object.is(than, figure.than)) {
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

/** A table whose numbers were written by `setNumber`, its points below each other. @param {HTMLElement} table */
export function aligned(table) {
  const tails = [...table.querySelectorAll('td > i')].map(tail => widthOf(tail.textContent ?? ''));
  setTail(table, Math.max(0, ...tails));
  return table;
}

/** @param {Element} table @param {number} tail */
const setTail = (table, tail) => /** @type {HTMLElement} */ (table).style.setProperty('--tail', tail.toFixed(2) + 'ch');

/**
 * Writes a number into a cell so that points stand below each other; hands back how wide is what stands behind the point.
 * @param {HTMLElement} cell
 * @param {string} text
 */
export function setNumber(cell, text, delta = '') {
  const split = /^([^.]*\d)(\.\d+[^\d]*|[^\d]*)$/.exec(text);
  const [whole, tail] = split && !/^\d{4}-/.test(text) ? [split[1], split[2]] : [text, ''];
  const [first, second, third] = cell.childNodes;
  if (first instanceof Text && second instanceof HTMLElement && second.tagName === 'I') {
    say(cell, whole);
    say(second, tail);
    if (third instanceof HTMLElement && delta) {
      say(third, delta);
    } else if (third) {
      third.remove();
    } else if (delta) {
      cell.append(element('small', {}, delta));
    }
  } else {
    cell.replaceChildren(whole, element('i', {}, tail), ...(delta ? [element('small', {}, delta)] : []));
  }

  return widthOf(tail);
}

// Digits are all of one width; points and brackets take less.
/** @param {string} tail */
const widthOf = tail => [...tail].reduce((width, c) => width + (/\d/.test(c) ? 1 : c === 'x' || c === '%' ? 1.1 : 0.6), 0);

/** Lets arrow keys walk over the figures of a table; the first one is reached by Tab. */
export function walkable() {
  document.addEventListener('keydown', event => {
    const step = steps[event.key];
    const cell = event.target instanceof Element ? event.target.closest(/** @type {'td'} */ ('td, th')) : null;
    const next = step && cell && slots.has(cell) ? neighbour(cell, step) : null;
    if (cell && next) {
      event.preventDefault();
      cell.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    }
  });
}

/** @type {Record<string, [down: number, right: number]>} */
const steps = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] };

// The next cell that shows something; rows without any are passed over.
/** @param {HTMLTableCellElement} cell @param {[number, number]} step @returns {HTMLTableCellElement | null} */
function neighbour(cell, [down, right]) {
  /** @type {Element | null} */
  let row = cell.parentElement;
  let column = cell.cellIndex;
  for (;;) {
    row = down > 0 ? row?.nextElementSibling ?? null : down < 0 ? row?.previousElementSibling ?? null : row;
    column += right;
    const found = row instanceof HTMLTableRowElement ? row.cells[column] : undefined;
    if (!found || slots.has(found) || (right !== 0 && found.tagName !== 'TD')) {
      return found && slots.has(found) ? found : null;
    }
  }
}
