import { data, lines, longPeriods, periods, seriesOf } from './data.js';
import { chartFigure, isOverTime } from './charts.js';
import { element, part, replace } from './dom.js';
import { on } from './events.js';
import { aligned, setNumber } from './figures.js';
import { factors } from './factors.js';
import { scenarioName } from './head.js';
import { headBox, summaryTable } from './summary.js';
import { now, state, valuesOf } from './model.js';
import { figure } from './numbers.js';
import { pagesOf } from './columns.js';
import { assignments } from './saving.js';
import { asked } from './outputs.js';
import { fill, narrowed, printedTables } from './printed.js';
import { labelOf, nameOf, say, unitText, word } from './text.js';
import { sorted, tornado } from './tornado.js';

/*
 * On paper: a broker's first page with the box of key figures, charts and what there is to say; behind it the financial summary, and the other charts. Made
 * when it is printed, and measured as it will be printed, so that the first page is full and no more than that.
 */
/** @typedef {import('./data.js').Chart} Chart */
const [inSummary, most] = [6, 3];
// In units of a drawing: charts of the first page, and of two beside each other.
const [wide, usual, least] = [600, 178, 120];
const [narrow, low] = [430, 144];
// How much lower or higher a row of charts may become, so that no page is left with few of them.
const [tight, loose] = [0.85, 1.6];
// In pixels: what A4 leaves between the margins of a page, less a hair, and half of its width.
const [page, half] = [267 * 96 / 25.4, 89 * 96 / 25.4];

export function paper() {
  const place = part('paper');
  addEventListener('beforeprint', () => {
    place.classList.add('measured');
    replace(place, firstPage());
    fitFirst(place);
    place.append(...summaryPages(place));
    place.classList.remove('measured');
  });
  on('language', () => replace(place));
}

function firstPage() {
  const [table, box] = [summaryTable(), headBox()];
  [table, box].forEach(t => t && fill(t));
  const { overTime, ranges } = chartsFor();
  return element('article', { class: 'sheet opening' }, masthead(word('first_page')),
    element('div', { class: 'first' },
      element('div', { class: 'told' }, sentences().map(text => element('p', {}, text)), overTime.map(c => chartFigure(c, { width: wide, height: usual }))),
      element('div', { class: 'key-box' }, box, scenarioBox(), ranges.map(c => chartFigure(c, { width: 310 })))),
    element('h3', {}, word('financial_summary')), table,
    element('p', { class: 'from' }, word('amounts_in', { unit: say(data.unit) }), data.tieOut === null ? '' : ' · ' + say(data.tieOut)));
}

// A box that is too high for the page has its rows closer, or goes without its chart. The charts beside it take the height that it leaves, as far as the page
// has it; where there is none for all of them, the last ones are left out.
/** @param {HTMLElement} place */
function fitFirst(place) {
  place.querySelectorAll(/** @type {'table'} */ ('.opening > .figures')).forEach(table => narrowed(table, place.clientWidth));
  const [sheet, told, box] = ['.opening', '.told', '.key-box'].map(name => /** @type {HTMLElement} */ (place.querySelector(name)));
  const isOver = () => box.clientHeight + sheet.clientHeight - Math.max(told.clientHeight, box.clientHeight) > page;
  sheet.classList.toggle('tight', isOver());
  isOver() && box.querySelector('.chart')?.remove();
  for (let charts = chartsFor().overTime; charts.length > 0; charts = charts.slice(0, -1)) {
    const texts = told.clientHeight - [...told.querySelectorAll('.plot')].reduce((sum, plot) => sum + plot.clientHeight, 0);
    const [own, rest] = [Math.max(told.clientHeight, box.clientHeight), sheet.clientHeight - Math.max(told.clientHeight, box.clientHeight)];
    const height = Math.floor((Math.min(own, page - rest) - texts) / charts.length * wide / told.clientWidth);
    draw(told, height < least ? charts.slice(0, -1) : charts, height < least ? usual : height);
    if (height >= least) {
      return;
    }
  }
}

/** @param {HTMLElement} told @param {Chart[]} charts @param {number} height */
function draw(told, charts, height) {
  told.querySelectorAll('.chart').forEach(chart => chart.remove());
  told.append(...charts.map(chart => chartFigure(chart, { width: wide, height })));
}

// On the first page, what is made of parts, and what the first statement leaves in the end: they say most.
function chartsFor() {
  const all = data.charts.filter(isOverTime);
  const parts = all.find(chart => chart.series.some(s => s.kind === 'stacked'));
  const firstLine = (/** @type {Chart} */ chart) => chart.series[0].line;
  const [end] = all.filter(c => c !== parts && data.totals.includes(firstLine(c)) && lines[firstLine(c)].statement === lines[data.totals[0]].statement)
    .sort((a, b) => data.totals.indexOf(firstLine(b)) - data.totals.indexOf(firstLine(a)));
  const overTime = [...new Set([parts, end, ...all])].flatMap(chart => chart ?? []);
  const has = (/** @type {string} */ kind) => data.charts.filter(c => c.series.some(s => s.kind === kind));
  return { overTime: overTime.slice(0, 2), ranges: [...has('between'), ...has('range')].slice(0, 1) };
}

/** @param {string} kind */
function masthead(kind) {
  return element('header', { class: 'masthead' }, element('span', { class: 'kind' }, kind), element('h1', {}, say(data.title)),
    element('p', {}, scenarioName(state.scenario), state.changes.size > 0 ? ' + ' + word('changes', { count: state.changes.size }) : '', ' · ',
      say(data.unit)));
}

/** What there is to say, in sentences. */
function sentences() {
  const { target, price, conclusions } = data.head;
  /** @type {string[]} */
  const said = [];
  if (target !== null) {
    said.push([target, ...conclusions, ...(price === null ? [] : [price])].map(named).join(' · '));
  }

  for (const line of data.summary.slice(0, 30)) {
    const slots = seriesOf(line, -1, longPeriods.filter(p => periods[p].estimate)).flatMap(s => (s !== undefined && Number.isFinite(now[s]) ? [s] : []));
    if (slots.length > 1 && said.length < inSummary - 2) {
      const [first, last] = [slots[0], slots[slots.length - 1]];
      said.push(word('from_to', { line: nameOf(first), first: figure(now[first], first), from: periodLabel(first), last: figure(now[last], last),
        to: periodLabel(last) }));
    }
  }

  const bars = sorted(tornado(factors(), asked.slot)).slice(0, most);
  if (bars.length > 0) {
    said.push(word('moves_most', { output: labelOf(asked.slot),
      inputs: bars.map(b => `${labelOf(b.factor.cells[0])} (${figure(b.low, asked.slot)} – ${figure(b.high, asked.slot)})`).join('; ') }));
  }

  if (state.changes.size > 0) {
    said.push(word('set_on_page', { changes: assignments().map(a => `${labelOf(a.slot)} ${a.value}`).join('; ') }));
  }

  return said;
}

/** @param {number} slot */
const named = slot => `${nameOf(slot)} ${figure(now[slot], slot)}${unitText(slot) && unitText(slot) !== '%' ? ' ' + unitText(slot) : ''}`;

/** @param {number} slot */
const periodLabel = slot => labelOf(slot).slice(nameOf(slot).length + 1);

function scenarioBox() {
  if (data.scenarios.length < 2) {
    return null;
  }

  const shown = [...new Set([asked.slot, ...data.head.conclusions.slice(0, 1)])];
  return aligned(element('table', { class: 'box' }, element('caption', {}, word('scenarios')),
    element('thead', {}, element('tr', {}, element('th', {}), shown.map(slot => element('th', { scope: 'col' }, nameOf(slot))))),
    element('tbody', {}, data.scenarios.map(s => element('tr', {}, element('th', { scope: 'row' }, say(s.label)), shown.map(slot => {
      const cell = element('td');
      setNumber(cell, figure(valuesOf(s.id)[slot], slot));
      return cell;
    }))))));
}

// The statements of the page, as far as they run over the first timeline, in two columns; behind them the other charts over time.
/** @param {HTMLElement} place */
function summaryPages(place) {
  const shown = data.statements.filter(s => !s.aside).flatMap(s => document.getElementById('statement-' + s.id) ?? []);
  const room = page - heightOf(masthead(word('financial_summary')), place);
  const pages = pagesOf(shown.flatMap(printedTables), place, room);
  const sheets = pages.map(({ columns }) => element('article', { class: 'sheet' }, masthead(word('financial_summary')),
    element('div', { class: 'columns' }, columns)));
  const first = chartsFor().overTime;
  const others = data.charts.filter(chart => isOverTime(chart) && !first.includes(chart));
  return [...sheets, ...pictures(others, sheets[sheets.length - 1], pages.length === 0 ? 0 : room - pages[pages.length - 1].height, room, place)];
}

/**
 * Charts, two beside each other: as many rows as the last page has room for, the others on pages of their own, whose room they share.
 * @param {Chart[]} charts
 * @param {HTMLElement | undefined} last
 * @param {number} left
 * @param {number} room
 * @param {HTMLElement} place
 */
function pictures(charts, last, left, room, place) {
  if (charts.length === 0) {
    return [];
  }

  const heading = () => element('h3', {}, word('pictures'));
  const row = heightOf(element('div', { class: 'pictures' }, picture(charts[0], low)), place);
  const rows = Array.from({ length: Math.ceil(charts.length / 2) }, (_, i) => charts.slice(2 * i, 2 * i + 2));
  const above = heightOf(element('div', { class: 'pictures' }, heading()), place);
  const fitting = Math.floor((left - above) / row);
  const here = last && fitting >= Math.min(2, rows.length) ? rows.splice(0, fitting) : [];
  last?.append(...(here.length > 0 ? [element('div', { class: 'pictures' }, heading(), here.flat().map(chart => picture(chart, low)))] : []));
  const pages = Math.ceil(rows.length / Math.floor(room / (row * tight)));
  const each = Math.ceil(rows.length / pages);
  return Array.from({ length: pages }, (_, i) => rows.slice(i * each, (i + 1) * each)).map(part => {
    const spare = Math.min(room / part.length, row * loose) - row;
    return element('article', { class: 'sheet' }, masthead(word('pictures')),
      element('div', { class: 'pictures' }, part.flat().map(chart => picture(chart, Math.floor(low + spare * narrow / half)))));
  });
}

/** @param {Chart} chart @param {number} height */
const picture = (chart, height) => chartFigure(chart, { width: narrow, height });

/** How high something is on paper. @param {HTMLElement} made @param {HTMLElement} place */
function heightOf(made, place) {
  const frame = element('div', { class: 'sheet' }, made);
  place.append(frame);
  const { height } = frame.getBoundingClientRect();
  frame.remove();
  return height;
}
