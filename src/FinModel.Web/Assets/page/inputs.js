import { cells, isInput, keyOf, lineOf, lines, members, periods, sourceAt, timelines } from './data.js';
import { button, element, part, replace, say as put } from './dom.js';
import { on } from './events.js';
import { example, typed } from './literals.js';
import { change, now, reset, state, valuesOf } from './model.js';
import { figure } from './numbers.js';
import { both, labelOf, language, nameOf, say, unitText, word } from './text.js';
import { explain } from './why.js';

/*
 * Every input, in a table that can be searched: its values over time, each to be typed over, and who says so.
 */
let wanted = '';
/** @type {Map<number, HTMLInputElement>} */
const fields = new Map();

export function inputs() {
  const place = part('inputs');
  const build = () => {
    fields.clear();
    const search = element('input', { type: 'search', id: 'search', value: wanted, placeholder: word('search_inputs'),
      'aria-label': word('search_inputs'), input: () => {
      wanted = search.value;
      filter(place);
    } });
    replace(place, element('div', { class: 'bar' }, element('h2', {}, word('every_input_heading')), search,
      element('span', { class: 'quiet', id: 'found' })), element('div', { class: 'scroll' }, table()));
    filter(place);
    paint();
  };
  on('language', build);
  on('change', () => (isSeen ? paint() : undefined));
  new IntersectionObserver(entries => {
    isSeen = entries.some(e => e.isIntersecting);
    isSeen && paint();
  }, { rootMargin: '300px' }).observe(place);
  build();
}

let isSeen = false;

/** Fills a list with what is changed, each with a way back; where the same inputs are changed, only their values are written. @param {HTMLElement} list */
export function changed(list) {
  const slots = [...state.changes.keys()].join(' ') + state.scenario + language();
  if (list.dataset.slots === slots) {
    [...state.changes].forEach(([slot, value], i) => put(list.children[i].children[2], figure(value, slot)));
    return;
  }

  list.dataset.slots = slots;
  replace(list, [...state.changes].map(([slot, value]) => element('li', {},
    button(labelOf(slot), () => explain(slot), { class: 'link' }), ' ',
    element('span', { class: 'quiet' }, figure(valuesOf(state.scenario)[slot], slot), ' → '), element('span', {}, figure(value, slot)), ' ',
    button('↺', () => reset([slot]), { class: 'back', 'aria-label': word('reset_one', { input: labelOf(slot) }) }))));
}

function table() {
  /** @type {Map<string, number[]>} */
  const series = new Map();
  for (let slot = 0; slot < cells.line.length; slot++) {
    if (isInput(slot)) {
      const key = cells.line[slot] + ' ' + cells.member[slot];
      series.set(key, [...(series.get(key) ?? []), slot]);
    }
  }

  const columns = timelines[0].periods.filter(p => [...series.values()].some(slots => slots.some(slot => cells.period[slot] === p)));
  return element('table', { class: 'list inputs' },
    element('caption', { class: 'unseen' }, word('every_input_heading')),
    element('thead', {}, element('tr', {}, element('th', { scope: 'col', class: 'text' }, word('input')),
      element('th', { scope: 'col', class: 'text' }, word('unit')),
      element('th', { scope: 'col' }, word('all_time')),
        columns.map(p => element('th', { scope: 'col', class: periods[p].estimate ? 'e' : null }, periods[p].label)),
      element('th', { scope: 'col', class: 'text said' }, word('source')))),
    element('tbody', {}, [...series.values()].map(slots => row(slots, columns))));
}

/** @param {number[]} slots @param {number[]} columns */
function row(slots, columns) {
  const at = (/** @type {number} */ period) => slots.find(slot => cells.period[slot] === period);
  const first = slots[0];
  const sources = slots.flatMap(slot => sourceAt(cells.source[slot]) ?? []).map(({ text, note }) => say(text) + (note ? ' — ' + note : ''));
  const source = [...new Set(sources)].join(' · ');
  const words = [lines[cells.line[first]].id, cells.member[first] < 0 ? '' : members[cells.member[first]].id, ...both(lineOf(first).label),
    source].join(' ').toLowerCase();
  return element('tr', { 'data-words': words },
    element('th', { scope: 'row', class: 'text' }, button(nameOf(first), () => explain(first), { class: 'link', 'data-why': first }), ' ',
      element('code', {}, keyOf(first).split('@')[0])),
    element('td', { class: 'unit' }, unitText(first)),
    [-1, ...columns].map(at).map(slot => element('td', {}, slot === undefined ? null : field(slot))),
    element('td', { class: 'text source' }, source));
}

/** @param {number} slot */
function field(slot) {
  if (lineOf(slot).switch) {
    return tick(slot);
  }

  const input = element('input', { type: 'text', class: 'entry', 'aria-label': labelOf(slot), 'data-key': keyOf(slot), change: () => {
    const value = typed(slot, input.value);
    input.setCustomValidity(value === null ? word('not_read', { text: input.value, example: example(slot) }) : '');
    value === null ? input.reportValidity() : change(new Map([[slot, value]]));
  } });
  fields.set(slot, input);
  return input;
}

// What is on or off is ticked.
/** @param {number} slot */
function tick(slot) {
  const input = element('input', { type: 'checkbox', 'aria-label': labelOf(slot), 'data-key': keyOf(slot),
    change: () => change(new Map([[slot, input.checked ? 1 : 0]])) });
  fields.set(slot, input);
  return input;
}

function paint() {
  for (const [slot, input] of fields) {
    if (input.type === 'checkbox') {
      input.checked = now[slot] !== 0;
    } else if (document.activeElement !== input) {
      const text = figure(now[slot], slot);
      if (input.value !== text) {
        input.value = text;
        input.setCustomValidity('');
      }
    }

    input.classList.toggle('moved', state.changes.has(slot));
  }
}

/** @param {HTMLElement} place */
function filter(place) {
  const parts = wanted.toLowerCase().split(/\s+/);
  /** @type {HTMLElement[]} */
  const rows = [...place.querySelectorAll(/** @type {'tr'} */ ('tbody tr'))];
  rows.forEach(row => {
    row.hidden = !parts.every(text => row.dataset.words?.includes(text));
  });
  part('found').textContent = word('found', { count: rows.filter(row => !row.hidden).length, all: rows.length });
}
