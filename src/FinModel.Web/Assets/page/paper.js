import { data, lineOf, lines, periods, seriesOf, shownPeriods } from './data.js';
import { chartFigure, isOverTime } from './charts.js';
import { element, replace } from './dom.js';
import { on } from './events.js';
import { aligned, setNumber } from './figures.js';
import { factors } from './factors.js';
import { textOfNone } from './losses.js';
import { scenarioName } from './head.js';
import { headBox, summaryTable } from './summary.js';
import { now, state, valuesOf } from './model.js';
import { figure, stated } from './numbers.js';
import { assignments } from './saving.js';
import { asked } from './outputs.js';
import { labelOf, nameOf, say, unitText, word } from './text.js';
import { sorted, tornado } from './tornado.js';

/*
 * On paper: a broker's first page with the box of key figures, charts and what there is to say; behind it the financial summary. Made when it is printed.
 */
const inSummary = 6;

export function paper() {
  const make = () => replace(document.getElementById('paper'), firstPage(), secondPage(), pictures());
  addEventListener('beforeprint', make);
  on('language', () => replace(document.getElementById('paper')));
}

function firstPage() {
  const table = summaryTable();
  const box = headBox();
  [table, box].filter(Boolean).forEach(fill);
  const { overTime, ranges } = chartsFor();
  return element('article', { class: 'sheet' }, masthead(word('first_page')),
    element('div', { class: 'first' },
      element('div', { class: 'told' }, sentences().map(text => element('p', {}, text)), overTime.map(c => chartFigure(c, { width: 600, height: 178 }))),
      element('div', { class: 'key-box' }, box, scenarioBox(), ranges.map(c => chartFigure(c, { width: 310 })))),
    element('h3', {}, word('financial_summary')), table,
    element('p', { class: 'from' }, word('amounts_in', { unit: say(data.unit) }), data.tieOut === null ? '' : ' · ' + say(data.tieOut)));
}

// On the first page, what is made of parts, and what the first statement leaves in the end: they say most.
function chartsFor() {
  const all = data.charts.filter(isOverTime);
  const parts = all.find(chart => chart.series.some(s => s.kind === 'stacked'));
  const firstLine = chart => chart.series[0].line;
  const [end] = all.filter(c => c !== parts && data.totals.includes(firstLine(c)) && lines[firstLine(c)].statement === lines[data.totals[0]].statement)
    .sort((a, b) => data.totals.indexOf(firstLine(b)) - data.totals.indexOf(firstLine(a)));
  const overTime = [...new Set([parts, end, ...all])].filter(Boolean);
  const ranges = data.charts.filter(c => c.series.some(s => s.kind === 'between'));
  return { overTime: overTime.slice(0, 2), ranges: (ranges.length > 0 ? ranges : data.charts.filter(c => c.series.some(s => s.kind === 'range'))).slice(0, 1) };
}

function masthead(kind) {
  return element('header', { class: 'masthead' }, element('span', { class: 'kind' }, kind), element('h1', {}, say(data.title)),
    element('p', {}, scenarioName(state.scenario), state.changes.size > 0 ? ' + ' + word('changes', { count: state.changes.size }) : '', ' · ',
      say(data.unit)));
}

/** What there is to say, in sentences. */
function sentences() {
  const { target, price, conclusions } = data.head;
  const said = [];
  if (target !== null) {
    const named = slot => `${nameOf(slot)} ${figure(now[slot], slot)}${unitText(slot) && unitText(slot) !== '%' ? ' ' + unitText(slot) : ''}`;
    said.push([target, ...conclusions, price].filter(slot => slot !== null).map(named).join(' · '));
  }

  for (const line of data.summary.slice(0, 30)) {
    const slots = seriesOf(line, -1, shownPeriods.filter(p => periods[p].estimate)).filter(s => s !== undefined && Number.isFinite(now[s]));
    if (slots.length > 1 && said.length < inSummary - 2) {
      const [first, last] = [slots[0], slots.at(-1)];
      said.push(word('from_to', { line: nameOf(first), first: figure(now[first], first), from: periodLabel(first), last: figure(now[last], last),
        to: periodLabel(last) }));
    }
  }

  const bars = sorted(tornado(factors(), asked.slot)).slice(0, 3);
  if (bars.length > 0) {
    said.push(word('moves_most', { output: labelOf(asked.slot),
      inputs: bars.map(b => `${labelOf(b.factor.cells[0])} (${figure(b.low, asked.slot)} – ${figure(b.high, asked.slot)})`).join('; ') }));
  }

  if (state.changes.size > 0) {
    said.push(word('set_on_page', { changes: assignments().map(a => `${labelOf(a.slot)} ${a.value}`).join('; ') }));
  }

  return said;
}

const periodLabel = slot => labelOf(slot).slice(nameOf(slot).length + 1);

function scenarioBox() {
  if (data.scenarios.length < 2) {
    return null;
  }

  const shown = [asked.slot, ...data.head.conclusions.slice(0, 1)].filter((slot, i, all) => slot !== null && all.indexOf(slot) === i);
  return aligned(element('table', { class: 'box' }, element('caption', {}, word('scenarios')),
    element('thead', {}, element('tr', {}, element('th', {}), shown.map(slot => element('th', { scope: 'col' }, nameOf(slot))))),
    element('tbody', {}, data.scenarios.map(s => element('tr', {}, element('th', { scope: 'row' }, say(s.label)), shown.map(slot => {
      const cell = element('td');
      setNumber(cell, figure(valuesOf(s.id)[slot], slot));
      return cell;
    }))))));
}

// The statements of the page, as far as they run over the first timeline, in two columns.
function secondPage() {
  const shown = data.statements.filter(s => !s.aside).map(s => document.getElementById('statement-' + s.id)).filter(Boolean);
  return element('article', { class: 'sheet' }, masthead(word('financial_summary')),
    element('div', { class: 'columns' }, shown.flatMap(statement => [...statement.querySelectorAll('table')].map((table, i) => {
    const copy = table.cloneNode(true);
    trim(copy);
    return element('section', {}, i === 0 ? element('h3', {}, statement.querySelector('h3').textContent) : null, copy);
  }))));
}

// The other charts over time, two beside each other.
function pictures() {
  const first = chartsFor().overTime;
  const others = data.charts.filter(chart => isOverTime(chart) && !first.includes(chart));
  return others.length === 0 ? null : element('article', { class: 'sheet' }, masthead(word('pictures')),
    element('div', { class: 'pictures' }, others.map(chart => chartFigure(chart, { width: 430, height: 144 }))));
}

// Halves and quarters stay on the screen; units, where the number does not say them, stand behind the label.
function trim(table) {
  const start = [...table.querySelectorAll('thead th')].findIndex(th => th.classList.contains('start'));
  const columns = [...table.querySelectorAll('col')];
  columns.filter((_, i) => i === 1 || (start >= 0 && i >= start)).forEach(column => column.remove());
  for (const row of table.rows) {
    [...row.cells].slice(start < 0 ? row.cells.length : start).forEach(cell => cell.remove());
    const unit = row.parentElement.tagName === 'THEAD' || table.classList.contains('grid') ? null : row.querySelector('.unit');
    if (unit && table.classList.contains('figures') && !table.classList.contains('grid')) {
      row.cells[0].append(unit.textContent ? ` (${unit.textContent})` : '');
    }
  }

  table.querySelectorAll('.figures:not(.grid) .unit, small').forEach(element => element.remove());
  if (table.classList.contains('figures')) {
    table.querySelectorAll('.unit').forEach(element => element.remove());
  }

  shade(table);
  table.querySelectorAll('[tabindex]').forEach(element => element.removeAttribute('tabindex'));
}

// On paper each cell of an estimate has its own ground: a column's is not printed everywhere.
function shade(table) {
  const heads = [...table.querySelectorAll('thead th')];
  table.querySelectorAll('tbody tr').forEach(row => [...row.cells].forEach((cell, i) => cell.classList.toggle('e',
    heads[i]?.classList.contains('e') ?? false)));
}

function fill(table) {
  for (const row of table.querySelectorAll('[data-c]')) {
    row.dataset.c.split(' ').forEach((slot, i) => {
      const cell = [...row.querySelectorAll('td:not(.unit)')][i];
      if (slot !== '-') {
        const line = lineOf(Number(slot));
        const value = now[Number(slot)];
        setNumber(cell, Number.isFinite(value) ? stated(value, line, line.decimals) : textOfNone(Number(slot)));
      }
    });
  }

  shade(table);
  aligned(table);
}
