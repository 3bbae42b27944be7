import { cells, data, idOf, keyOf, lineOf, printedOf, sourceAt } from './data.js';
import { button, element, part, replace } from './dom.js';
import { on } from './events.js';
import { told } from './expected.js';
import { aligned, setNumber, slotOf } from './figures.js';
import { beside, differs, now, state } from './model.js';
import { scenarioName } from './head.js';
import { reasonOfNone } from './losses.js';
import { difference, figure } from './numbers.js';
import { reviewsOf, reviewText } from './reviews.js';
import { both, labelOf, nameOf, say, unitText, word } from './text.js';
import { literal } from './literals.js';

/*
 * Why a number is what it is: what `explain` says of a cell, a level at a time. Each value is a step further down, and the way back stands above.
 */

/** @type {number[]} */
let path = [];
/** @type {Element | null} */
let opener = null;

const panel = () => part('why');

/** Explains whatever figure is clicked, or chosen by Enter. */
export function why() {
  document.addEventListener('click', ({ target }) => target instanceof Element && openFrom(target));
  document.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target instanceof Element && slotOf(event.target) !== undefined) {
      openFrom(event.target);
    } else if (event.key === 'Escape' && !panel().hidden) {
      close();
    }
  });
  on('change', paint);
  on('language', paint);
}

/** A name that leads to the explanation of a cell. @param {number} slot */
export const leading = (slot, name = labelOf(slot)) => button(name, event => explain(Number(/** @type {HTMLElement} */ (event.currentTarget).dataset.why)),
  { class: 'link plain', 'data-why': slot });

/** Opens the explanation of a cell. @param {number} slot */
export function explain(slot, from = document.activeElement) {
  opener = panel().hidden ? from : opener;
  path = panel().hidden || !path.includes(slot) ? (panel().hidden ? [slot] : [...path, slot]) : path.slice(0, path.indexOf(slot) + 1);
  panel().hidden = false;
  document.body.classList.add('explaining');
  paint();
  panel().scrollTop = 0;
  panel().querySelector('h2')?.focus();
}

/** Everything that an explanation says of a cell besides its value, row by row: what `explain` has below it. @param {number} slot */
export function details(slot) {
  return [...formulaOf(slot), ...sourceOf(slot), ...changesOf(slot), ...expectedOf(slot), ...noteOf(slot)].map(part => part.text);
}

/** @param {Element} target */
function openFrom(target) {
  const held = target.closest('[data-why], .n');
  const named = held?.getAttribute('data-why');
  const slot = held ? slotOf(held) ?? (named ? Number(named) : undefined) : undefined;
  if (held && slot !== undefined && target.isConnected && !target.closest('input, select, a, button')) {
    if (!panel().contains(target)) {
      path = [];
      opener = held;
      panel().hidden = true;
    }

    explain(slot, held);
  }
}

function close() {
  panel().hidden = true;
  document.body.classList.remove('explaining');
  path = [];
  paint();
  opener instanceof HTMLElement && opener.focus();
}

function paint() {
  document.querySelectorAll('.asked').forEach(cell => cell.classList.remove('asked'));
  if (panel().hidden) {
    return;
  }

  const slot = path[path.length - 1];
  opener?.classList?.add('asked');
  replace(panel(),
    element('div', { class: 'bar' }, element('span', {}, word('why')), button('×', close, { 'aria-label': word('close'), class: 'close' })),
    element('nav', { class: 'crumbs', 'aria-label': word('way_back') },
      path.slice(0, -1).map(step => [button(labelOf(step), () => explain(step), { class: 'link' }), ' › '])),
    element('h2', { tabindex: '-1' }, labelOf(slot)),
    element('p', { class: 'answer' }, element('b', {}, valueText(slot)), ' ', element('span', { class: 'unit' }, unitBeside(slot)), ' ',
      element('code', {}, keyOf(slot))),
    differs(slot) ? element('p', { class: 'was' }, word('beside_is', { scenario: scenarioName(state.reference), value: figure(beside[slot], slot) }),
      ' ', element('small', {}, difference(now[slot] - beside[slot], lineOf(slot)))) : null,
    formulaOf(slot).map(part => element('p', { class: 'formula' }, part.nodes)),
    operands(slot),
    [...sourceOf(slot), ...changesOf(slot), ...expectedOf(slot), ...noteOf(slot)].map(part => element('p', { class: part.kind }, part.text)),
    reviewsOf(slot).map(review => element('p', { class: review.resolved ? 'comment quiet' : 'comment' }, reviewText(review))),
    printedFigures(slot),
    readers(slot));
}

/** @param {number} slot */
const valueText = slot => (Number.isFinite(now[slot]) ? figure(now[slot], slot) : reasonOfNone(slot));

/** @param {number} slot */
const unitBeside = slot => (Number.isFinite(now[slot]) && lineOf(slot).display !== 'percent' ? unitText(slot) : '');

/** @typedef {{ kind: string, text: string, nodes: import('./dom.js').Children }} Part */

/** @param {number} slot @returns {Part[]} */
const expectedOf = slot => told(slot).map(text => ({ kind: 'expected', text, nodes: text }));

/** @param {number} slot @returns {Part[]} */
function formulaOf(slot) {
  if (cells.refs[slot] === 0) {
    return [];
  }

  const rule = cells.rule[slot];
  const text = rule < 0 ? word('origin_' + cells.origin[slot]) : '= ' + data.rules[rule];
  return [{ kind: 'formula', text, nodes: rule < 0 ? text : linked(slot, text) }];
}

// The names in a formula lead to what they stand for here.
/** @param {number} slot @param {string} text */
function linked(slot, text) {
  /** @type {Map<string, number>} */
  const byName = new Map();
  for (const other of refsOf(slot)) {
    for (const name of [idOf(other), lineOf(other).id]) {
      byName.set(name, byName.get(name) ?? other);
    }
  }

  return text.split(/([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)?)/).map(name => {
    const other = byName.get(name);
    return other === undefined ? name : button(name, () => explain(other), { class: 'link name', title: nameOf(other), 'data-why': other });
  });
}

/** What a cell reads. @param {number} slot */
const refsOf = slot => cells.refs[slot] || [];

/** @param {number} slot */
function operands(slot) {
  const below = refsOf(slot);
  return below.length === 0 ? null : aligned(element('table', { class: 'list operands' },
    element('caption', {}, word('made_of')),
    element('thead', {}, element('tr', {}, element('th', { scope: 'col', class: 'text' }, word('line')), element('th', { scope: 'col' }, word('value')),
      element('th', { scope: 'col', class: 'text' }, word('unit')))),
    element('tbody', {}, below.map(other => {
      const value = element('td', { class: differs(other) ? 'changed' : null });
      setNumber(value, valueText(other), differs(other) ? difference(now[other] - beside[other], lineOf(other)) : '');
      return element('tr', {}, element('th', { scope: 'row', class: 'text' },
        button(labelOf(other), () => explain(other), { class: 'link', 'data-why': other })),
        value, element('td', { class: 'unit' }, unitBeside(other)));
    }))));
}

/** @typedef {{ kind: string, text: string }} Row */

/** @param {number} slot @returns {Row[]} */
function sourceOf(slot) {
  const source = sourceAt(cells.source[slot]);
  if (!source) {
    return [];
  }

  const { text, note, written, place, provenance } = source;
  return [
    { kind: 'source', text: word('origin_and_source', { origin: word('origin_' + cells.origin[slot]), source: say(text) }) + (note ? ' — ' + note : '') },
    { kind: 'place', text: `${word('written_' + provenance)} ${written} · ${place}` },
  ];
}

// What the scenario did to an input, and what the reader did on top.
/** @param {number} slot @returns {Row[]} */
function changesOf(slot) {
  const all = data.scenarios.find(s => s.id === state.scenario)?.changes ?? [];
  const made = all.filter(c => c[0] === slot).flatMap(c => sourceAt(c[3]) ?? []);
  const set = state.changes.get(slot);
  const own = set === undefined ? [] : [{ kind: 'source own', text: `${word('changed_by', { who: word('set_here') })}: ${literal(slot, set)}` }];
  const who = (/** @type {number} */ text) => word('changed_by', { who: both(text)[0] });
  return [...made.map(({ text, written, place }) => ({ kind: 'source', text: `${who(text)}: ${written} · ${place}` })), ...own];
}

/** @param {number} slot @returns {Row[]} */
function noteOf(slot) {
  const { note } = lineOf(slot);
  return note === undefined ? [] : [{ kind: 'note', text: word('note_is', { note }) }];
}

/** @param {number} slot */
function printedFigures(slot) {
  const found = printedOf(slot);
  return found.length === 0 ? null : element('table', { class: 'list' },
    element('caption', {}, word('printed_figures')),
    element('tbody', {}, found.map(({ table, row, column, text, place, status, cause }) => element('tr', {},
      element('th', { scope: 'row', class: 'text' }, `${table}: ${row}, ${column}`, element('small', { class: 'quiet' }, place)),
      element('td', {}, text),
      element('td', { class: 'text' }, say(status), cause ? element('small', { class: 'quiet' }, cause) : null)))));
}

// What reads this cell: the way up.
/** @param {number} slot */
function readers(slot) {
  const found = above().get(slot) ?? [];
  return found.length === 0 ? null : element('details', { class: 'readers' },
    element('summary', {}, word('goes_into', { count: found.length })),
    element('ul', {}, found.slice(0, 60).map(other => element('li', {}, button(labelOf(other), () => explain(other), { class: 'link', 'data-why': other })))));
}

/** @type {Map<number, number[]> | undefined} */
let known;

function above() {
  if (!known) {
    known = new Map();
    for (const slot of cells.line.keys()) {
      for (const other of refsOf(slot)) {
        known.set(other, [...(known.get(other) ?? []), slot]);
      }
    }
  }

  return known;
}

