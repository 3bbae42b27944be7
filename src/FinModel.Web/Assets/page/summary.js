import { data, lineOf, lines, longPeriods, periods, seriesOf } from './data.js';
import { element, part, replace } from './dom.js';
import { on } from './events.js';
import { chartFigure } from './charts.js';
import { adopt } from './figures.js';
import { say, unitText, word } from './text.js';

/*
 * What the model comes to, on one screen: what its statements set off, year by year, beside its first charts.
 */
export function summary() {
  const build = () => {
    const table = summaryTable();
    replace(part('summary'), element('h2', {}, word('summary')), element('div', { class: 'overview' },
      element('div', { class: 'scroll' }, table), element('div', { class: 'beside-table' }, chosenCharts().map(chart => chartFigure(chart)))));
    adopt(table);
  };
  on('language', build);
  build();
}

/** The first chart over time and the first one of ranges: what becomes of the company, and what it is worth. */
export function chosenCharts() {
  const has = (/** @type {string} */ kind) => data.charts.find(chart => chart.series.some(s => s.kind === kind));
  const overTime = data.charts.find(chart => chart.series.every(s => ['column', 'stacked', 'line'].includes(s.kind)));
  return [overTime, has('between') ?? has('range')].flatMap(chart => chart ?? []);
}

/** The summary as a table over the years, or the periods there are; units stand behind the names, as few of them are not the page's own. */
export function summaryTable() {
  const rows = data.summary.map(line => ({ line, slots: seriesOf(line, -1, longPeriods) })).filter(r => r.slots.some(s => s !== undefined));
  return element('table', { class: 'figures' },
    element('caption', { class: 'unseen' }, word('summary')),
    columnsOf(longPeriods),
    element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, word('line')),
      longPeriods.map(p => element('th', { scope: 'col', class: periods[p].estimate ? 'e' : null }, periods[p].label)))),
    element('tbody', {}, rows.map(({ line, slots }) => {
      const { decimals, units, label } = lines[line];
      const unit = units[0] === data.unit ? '' : say(units[0]);
      return element('tr', { 'data-c': slots.map(s => s ?? '-').join(' '), 'data-d': decimals },
        element('th', { scope: 'row' }, say(label), unit ? element('span', { class: 'unit' }, ` (${unit})`) : null),
        slots.map(s => element('td', {}, s === undefined ? '–' : '')));
    })));
}

// Columns of estimates are shaded.
/** @param {number[]} shown */
function columnsOf(shown) {
  const first = shown.find(p => periods[p].estimate);
  return element('colgroup', {}, element('col'),
    shown.map(p => element('col', { class: periods[p].estimate ? (p === first ? 'e first' : 'e') : null })));
}

/** The values for all time that the model's valuation comes to. */
export function headBox() {
  const { price, box, target } = data.head;
  const shown = [...new Set([...(price === null ? [] : [price]), ...box])];
  return box.length === 0 ? null : element('table', { class: 'box' }, element('caption', {}, word('key_figures')), element('tbody', {},
    shown.map(slot => element('tr', { class: slot === target ? 'total' : null, 'data-c': slot, 'data-d': lineOf(slot).decimals },
      element('th', { scope: 'row' }, say(lineOf(slot).label)), element('td', {}), element('td', { class: 'unit' }, unitText(slot))))));
}
