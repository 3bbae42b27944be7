import { element } from './dom.js';
import { narrowed } from './printed.js';

/*
 * Tables in two columns of a page, or in one where they are too wide. They are parted between groups of rows only, and where one goes on its head comes
 * again; the columns of the last page are as long as each other.
 */

/**
 * A group of rows, the table it is of, and how high both are.
 * @typedef {{ table: HTMLTableElement, head: number, body: HTMLElement, height: number }} Group
 */

const [gap, step] = [10, 4];

/**
 * Pages of tables: for each its columns, beside each other or one alone, and how high they are.
 * @param {HTMLTableElement[]} tables
 * @param {Element} place where they are measured
 * @param {number} height of a page
 */
export function pagesOf(tables, place, height) {
  const across = isFitting(tables, place) ? 2 : 1;
  const columns = filled(measured(tables, place, across), height);
  const pages = Array.from({ length: Math.ceil(columns.length / across) }, (_, i) => columns.slice(i * across, (i + 1) * across));
  return pages.map((page, i) => {
    const even = i === pages.length - 1 ? balanced(page.flat(), height, across) : page;
    const columns = even.map(column => element('div', { class: nameOf(across) }, pieces(column)));
    return { columns, height: Math.max(...even.map(highOf)) };
  });
}

/** @param {number} across */
const nameOf = across => (across === 1 ? 'column wide' : 'column');

/** @param {HTMLTableElement[]} tables @param {Element} place */
function isFitting(tables, place) {
  const column = element('div', { class: nameOf(2) }, tables);
  place.append(column);
  return tables.every(table => table.offsetWidth <= column.clientWidth);
}

/** @param {HTMLTableElement[]} tables @param {Element} place @param {number} across @returns {Group[]} */
function measured(tables, place, across) {
  const column = element('div', { class: nameOf(across) }, tables);
  place.append(column);
  tables.forEach(table => narrowed(table, column.clientWidth));
  const groups = tables.flatMap(table => [...table.tBodies].map(body => ({ table, head: table.tHead?.offsetHeight ?? 0, body, height: body.offsetHeight })));
  tables.forEach(keepWidths);
  column.remove();
  return groups;
}

// The parts of a table have the widths of the whole.
/** @param {HTMLTableElement} table */
function keepWidths(table) {
  const widths = [...(table.tHead?.rows[0].cells ?? [])].map(cell => cell.offsetWidth);
  const columns = table.querySelectorAll('col');
  columns.forEach((column, i) => { column.style.width = widths[i] + 'px'; });
  table.style.tableLayout = columns.length > 0 ? 'fixed' : '';
}

/** @param {Group[]} groups @param {number} height @returns {Group[][]} */
function filled(groups, height) {
  /** @type {Group[][]} */
  const columns = [[]];
  for (const group of groups) {
    const column = columns[columns.length - 1];
    column.length > 0 && highOf([...column, group]) > height ? columns.push([group]) : column.push(group);
  }

  return columns;
}

/** @param {Group[]} groups @param {number} most @param {number} across */
function balanced(groups, most, across) {
  let height = highOf(groups) / across;
  while (height < most && filled(groups, height).length > across) {
    height += step;
  }

  return filled(groups, Math.min(height, most));
}

/** @param {Group[]} column */
const highOf = column => column.reduce((sum, { table, head, height }, i) => sum + height + (column[i - 1]?.table === table ? 0 : head + gap), 0);

// Groups of one table that follow each other are one table again.
/** @param {Group[]} column */
function pieces(column) {
  /** @type {HTMLElement[]} */
  const made = [];
  column.forEach(({ table, body }, i) => {
    if (column[i - 1]?.table !== table) {
      const piece = /** @type {HTMLElement} */ (table.cloneNode(false));
      piece.append(...[...table.children].filter(child => child.tagName !== 'TBODY').map(child => child.cloneNode(true)));
      made.push(piece);
    }

    made[made.length - 1].append(body.cloneNode(true));
  });
  return made;
}
