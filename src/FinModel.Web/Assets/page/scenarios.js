import { cellAt, data, lineOf, lines, periods, shownPeriods } from './data.js';
import { attribution } from './attribution.js';
import { button, choice, element, part, renew, replace, shape } from './dom.js';
import { on } from './events.js';
import { aligned, setNumber } from './figures.js';
import { scenarioName } from './head.js';
import { now, state, valuesOf } from './model.js';
import { difference, figure, printed } from './numbers.js';
import { asked } from './outputs.js';
import { atRest } from './rest.js';
import { assignments, commandText, download, isName, linkText, scenarioText } from './saving.js';
import { labelOf, say, unitText, word } from './text.js';
import { leading } from './why.js';

/*
 * Scenarios beside each other, what makes the difference between two of them, and what is set to take away.
 */
/** Which two are held against each other; `now` is what is set on the page. */
const pair = { from: 'base', to: data.scenarios[1]?.id ?? 'now' };
/** @type {Map<number, string>} */
const reasons = new Map();
let period = data.period ?? shownPeriods[shownPeriods.length - 1];
let [name, label] = ['my_case', 'My case'];

export function scenarios() {
  const table = element('div', { class: 'scroll' });
  const split = element('div', { class: 'attribution' });
  const saved = element('div', { class: 'saving' });
  let said = '';
  const build = () => {
    const ofPeriod = choice(shownPeriods.map(p => [p, periods[p].label]), period, value => {
      period = Number(value);
      paint();
    }, { 'aria-label': word('period'), id: 'scenario-period' });
    [table, split, saved].forEach(place => place.replaceChildren());
    said = '';
    replace(part('scenarios'), element('h2', {}, word('scenarios'), ' ', ofPeriod), table, split, saved);
    paint();
  };
  const paint = () => {
    renew(table, sideBySide());
    renew(split, attributed());
    if (said !== commandText() && !(saved.contains(document.activeElement) && document.activeElement?.tagName === 'INPUT')) {
      replace(saved, saving());
      said = commandText();
    }
  };
  const soon = atRest(paint);
  on('language', build);
  on('change', soon);
  on('output', soon);
  build();
}

function sideBySide() {
  const cases = [...data.scenarios.map(s => ({ id: s.id, text: say(s.label), values: valuesOf(s.id) })), { id: 'now', text: word('now'), values: now }];
  const base = cases[0].values;
  const { target, conclusions, price } = data.head;
  const shown = [...new Set([target, ...conclusions, price, ...data.summary.map(line => cellAt(line, -1, period))].flatMap(slot => slot ?? []))];
  const isNowOwn = state.changes.size > 0;
  const columns = cases.filter(c => c.id !== 'now' || isNowOwn);
  return aligned(element('table', { class: 'list by-scenario' },
    element('caption', { class: 'unseen' }, word('scenarios')),
    element('thead', {}, element('tr', {}, element('th', { scope: 'col', class: 'text' }, word('line')),
      element('th', { scope: 'col', class: 'text' }, word('unit')),
      columns.map(c => element('th', { scope: 'col', class: c.id === state.scenario ? 'chosen' : null }, c.text,
        c.id === 'now' ? null : element('small', {}, c.id))))),
    element('tbody', {}, shown.map(slot => element('tr', { class: slot === target ? 'total' : null },
      element('th', { scope: 'row', class: 'text' }, leading(slot)), element('td', { class: 'unit' }, unitText(slot)),
      columns.map(c => {
        const cell = element('td', { class: c.values[slot] === base[slot] ? null : 'changed' });
        setNumber(cell, figure(c.values[slot], slot), c.values[slot] === base[slot] ? '' : difference(c.values[slot] - base[slot], lineOf(slot)));
        return cell;
      }))))));
}

function attributed() {
  if (data.scenarios.length < 2 && state.changes.size === 0) {
    return [];
  }

  /** @type {[string, string][]} */
  const options = [...data.scenarios.map(s => /** @type {[string, string]} */ ([s.id, say(s.label)])), ['now', word('now')]];
  const of = (/** @type {string} */ id) => (id === 'now' ? { scenario: state.scenario, changes: state.changes } : { scenario: id });
  const repaint = (/** @type {'from' | 'to'} */ which) => (/** @type {string} */ id) => {
    pair[which] = id;
    const place = document.querySelector('.attribution');
    place && replace(place, attributed());
  };
  const result = attribution(of(pair.from), of(pair.to), asked.slot);
  const line = lineOf(asked.slot);
  const least = 1e-9 * Math.max(Math.abs(result.from), Math.abs(result.to));
  const most = Math.max(...result.parts.map(p => Math.abs(p.amount)), 1e-300);
  const title = (/** @type {string} */ id) => (id === 'now' ? word('now') : scenarioName(id));
  return [
    element('div', { class: 'bar' }, element('h3', {}, word('what_makes_the_difference')),
      choice(options, pair.from, repaint('from'), { 'aria-label': word('from'), id: 'split-from' }), ' → ',
      choice(options, pair.to, repaint('to'), { 'aria-label': word('to'), id: 'split-to' })),
    element('p', {},
      `${labelOf(asked.slot)} ${figure(result.from, asked.slot)} (${title(pair.from)}) → ${figure(result.to, asked.slot)} (${title(pair.to)})`,
      ' ', element('span', { class: 'quiet' }, word(result.isShapley ? 'every_order' : 'one_by_one'))),
    element('table', { class: 'list' }, element('caption', { class: 'unseen' }, word('what_makes_the_difference')),
      element('tbody', {}, result.parts.filter(p => Math.abs(p.amount) > least).map(p => element('tr', {},
      element('th', { scope: 'row', class: 'text' }, leading(p.slot, say(lines[p.line].label))),
      element('td', { class: 'drawn' }, bar(p.amount / most)),
      element('td', {}, difference(p.amount, line)),
      element('td', { class: 'quiet' }, result.to === result.from ? '' : printed(100 * p.amount / (result.to - result.from), 0, '%')))),
    element('tr', { class: 'total' }, element('th', { scope: 'row', class: 'text' }, word('all')), element('td'),
      element('td', {}, difference(result.to - result.from, line)), element('td')))),
  ];
}

/** @param {number} share */
const bar = share => shape('svg', { viewBox: '-100 0 200 10', preserveAspectRatio: 'none', class: 'share', 'aria-hidden': 'true' },
  shape('rect', { x: Math.min(0, share * 100), width: Math.abs(share) * 100, y: 1, height: 8, class: share < 0 ? 'down' : 'up' }),
    shape('line', { x1: 0, x2: 0, y1: 0, y2: 10, class: 'middle' }));

function saving() {
  const changes = assignments();
  if (changes.length === 0) {
    return [element('h3', {}, word('take_away')), element('p', { class: 'quiet' }, word('nothing_to_take_away')), copying('copy_link', linkText)];
  }

  const text = element('pre', { tabindex: '0', 'aria-label': word('scenario_file') });
  const show = () => {
    text.textContent = scenarioText(name, label, reasons);
    keep.disabled = !isName(name);
  };
  /** @param {string} value @param {string} hint @param {(text: string) => void} set */
  const field = (value, hint, set) => {
    const input = element('input', { type: 'text', value, placeholder: hint, 'aria-label': hint, input: () => {
      set(input.value);
      show();
    } });
    return input;
  };
  const keep = button(word('save_scenario'), () => download(name + '.fin', scenarioText(name, label, reasons)), { id: 'save' });
  const rows = changes.map(({ slot, key, value }) => element('tr', {},
    element('th', { scope: 'row', class: 'text' }, labelOf(slot), ' ', element('code', {}, key)), element('td', {}, value),
    element('td', { class: 'text' }, field(reasons.get(slot) ?? '', word('because'), reason => reasons.set(slot, reason)))));
  const result = [element('h3', {}, word('take_away')),
    element('div', { class: 'bar' }, field(name, word('scenario_id'), value => { name = value.trim(); }),
      field(label, word('scenario_label'), value => { label = value; })),
    element('table', { class: 'list' }, element('tbody', {}, rows)), text,
    element('div', { class: 'bar' }, keep, copying('copy_command', commandText), copying('copy_link', linkText)),
    element('p', { class: 'quiet' }, element('code', { id: 'command' }, commandText()))];
  show();
  return result;
}

/** @param {string} key @param {() => string} text */
function copying(key, text) {
  const made = button(word(key), async () => {
    await copy(text());
    made.textContent = word('copied');
    setTimeout(() => { made.textContent = word(key); }, 1500);
  }, { id: key.replace('_', '-') });
  return made;
}

// A page from a file may have no clipboard; then what was asked for is selected in a field.
/** @param {string} text */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = element('textarea', { class: 'unseen' }, text);
    document.body.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
}
