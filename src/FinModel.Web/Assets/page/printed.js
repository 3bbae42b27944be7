import { lineOf } from './data.js';
import { element } from './dom.js';
import { aligned, holders, setNumber, shownIn } from './figures.js';
import { textOfNone } from './losses.js';
import { now } from './model.js';
import { stated } from './numbers.js';

/*
 * Tables as they are printed: without what is only for the screen, in groups that a page does not part, each with its name where it begins and where it goes
 * on.
 */

/** A statement of the page as tables of its own. @param {HTMLElement} statement */
export function printedTables(statement) {
  const name = statement.querySelector('h3')?.textContent ?? '';
  return [...statement.querySelectorAll('table')].map((table, i) => {
    const copy = /** @type {HTMLTableElement} */ (table.cloneNode(true));
    trim(copy);
    head(copy, name, i === 0);
    group(copy);
    return copy;
  });
}

/** Shows what is looked at now in a table that nobody has painted yet. @param {HTMLTableElement} table */
export function fill(table) {
  for (const [cell, slot] of holders(table).flatMap(shownIn)) {
    if (slot !== undefined) {
      const line = lineOf(slot);
      setNumber(cell, Number.isFinite(now[slot]) ? stated(now[slot], line, line.decimals) : textOfNone(slot));
    }
  }

  shade(table);
  aligned(table);
}

/**
 * A table that fits into some room: where it has too many periods, the earliest are left out.
 * @param {HTMLTableElement} table
 * @param {number} room
 */
export function narrowed(table, room) {
  while (table.offsetWidth > room && (table.tHead?.rows[0].cells.length ?? 0) > fewest) {
    table.querySelectorAll('col')[1]?.remove();
    [...table.rows].forEach(row => row.cells[1]?.remove());
  }
}

const fewest = 3;

// Halves and quarters stay on the screen; units, where the number does not say them, stand behind the label.
/** @param {HTMLTableElement} table */
function trim(table) {
  const isGrid = table.classList.contains('grid');
  const start = [...table.querySelectorAll('thead th')].findIndex(th => th.classList.contains('start'));
  [...table.querySelectorAll('col')].filter((_, i) => i === 1 || (start >= 0 && i >= start)).forEach(column => column.remove());
  for (const row of table.rows) {
    [...row.cells].slice(start < 0 ? row.cells.length : start).forEach(cell => cell.remove());
    const unit = row.parentElement?.tagName === 'THEAD' || isGrid || table.classList.contains('box') ? '' : row.querySelector('.unit')?.textContent;
    unit && row.cells[0].append(` (${unit})`);
  }

  table.querySelectorAll('small').forEach(difference => difference.remove());
  if (table.classList.contains('figures')) {
    table.querySelectorAll('.unit').forEach(unit => unit.remove());
  }

  shade(table);
  table.querySelectorAll('[tabindex]').forEach(cell => cell.removeAttribute('tabindex'));
}

// The name of a statement is the head of its first column: so it comes again wherever the table goes on.
/** @param {HTMLTableElement} table @param {string} name @param {boolean} isFirst */
function head(table, name, isFirst) {
  const first = table.tHead?.rows[0].cells[0];
  if (first) {
    first.textContent = name;
    first.classList.add('statement-name');
  } else if (isFirst) {
    const colspan = Math.max(...[...table.rows].map(row => row.cells.length));
    table.prepend(element('thead', {}, element('tr', {}, element('th', { class: 'statement-name', colspan }, name))));
  }
}

// What stands under one heading stays on one page.
/** @param {HTMLTableElement} table */
function group(table) {
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const isMember = (/** @type {HTMLTableRowElement | undefined} */ row) => row?.classList.contains('member') ?? false;
  let part = body;
  rows.forEach((row, i) => {
    const isHead = row.classList.contains('head') || (!isMember(row) && isMember(rows[i + 1]) && !rows[i - 1]?.classList.contains('head'));
    if (i > 0 && isHead) {
      part = element('tbody');
      table.append(part);
    }

    part.append(row);
  });
}

// On paper each cell of an estimate has its own ground: a column's is not printed everywhere.
/** @param {HTMLTableElement} table */
function shade(table) {
  const heads = [...table.querySelectorAll('thead th')];
  table.querySelectorAll(/** @type {'tr'} */ ('tbody tr')).forEach(row => [...row.cells].forEach((cell, i) => cell.classList.toggle('e',
    heads[i]?.classList.contains('e') ?? false)));
}
