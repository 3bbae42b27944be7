/**
 * The model as the page was given it: what there is to show, and how it is called. Cells are numbered as the engine numbers them; texts, lines, members,
 * periods and strings are named by their place in a list.
 *
 * @typedef {{ id: string, label: number, display: string, decimals?: number, units: number[], bands?: number[], words?: string[], switch?: boolean,
 *   fixed?: boolean, members?: number[], note?: string, input?: boolean, statement?: number }} Line
 * @typedef {{ id: string, label: string, estimate: boolean, shown: boolean, history?: boolean }} Period
 * @typedef {{ line: number[], member: number[], period: number[], origin: string, rule: number[], source: number[], refs: (number[] | 0)[],
 *   table: Record<number, string> }} Cells column by column
 * @typedef {{ id: string, label: number, changes: [slot: number, sign: string, operand: number, source: number][] }} Scenario
 * @typedef {{ id: string, cells: number[], kind: string, deviation?: number, quantiles: number[][], source: number }} DeclaredFactor
 * @typedef {{ kind: string, line: number, to?: number }} DeclaredSeries
 * @typedef {{ id: string, label: number, series: DeclaredSeries[] }} Chart
 * @typedef {{ id: string, label: number, condition: string, warning: boolean }} Check
 * @typedef {{ line: string, period: string, text: string, resolved: boolean }} Review
 * @typedef {[slot: number, value: number, floor: number | null, ceiling: number | null, below: string, met: string, above: string,
 *   of: number]} Expectation
 * @typedef {[slot: number, expectation: number | null, lead: number, place: number]} Told
 * @typedef {[slot: number, table: number, row: number, column: number, text: string, file: number, at: string, status: number, cause: number]} Printed
 * @typedef {[text: number, note: number, written: string, file: number, at: string, provenance: string]} Source
 * @typedef {{ usualDecimals: number, firstWithoutDecimals: number, largestDecimal: number, missing: string, notMeaningful: string, firstDay: number,
 *   lastDay: number }} Formats
 * @typedef {object} Data
 * @property {string} model
 * @property {number} title
 * @property {'en' | 'zh'} language
 * @property {number} unit
 * @property {{ scenario: string, changes: [number, number][] }} start
 * @property {{ target: number | null, price: number | null, conclusions: number[], box: number[] }} head
 * @property {number | null} period
 * @property {number} [certificate]
 * @property {number[]} totals
 * @property {number[]} summary
 * @property {Review[]} reviews
 * @property {Expectation[]} expectations
 * @property {Told[]} told
 * @property {number | null} tieOut
 * @property {{ id: string, periods: number[] }[]} timelines
 * @property {Period[]} periods
 * @property {{ id: string, label: number }[]} members
 * @property {Line[]} lines
 * @property {Cells} cells
 * @property {string[]} rules
 * @property {Scenario[]} scenarios
 * @property {DeclaredFactor[]} factors
 * @property {Chart[]} charts
 * @property {Record<string, number>} tables
 * @property {{ id: string, label: number, aside: boolean }[]} statements
 * @property {Check[]} checks
 * @property {Printed[]} printed
 * @property {Source[]} sources
 * @property {string[]} strings
 * @property {Formats} formats
 * @property {Record<string, [english: string, chinese: string]>} words
 * @property {(string | [english: string, chinese: string])[]} texts
 */

/** @type {Data} */
export const data = JSON.parse(document.getElementById('page-data')?.textContent ?? '');

export const lines = data.lines;
export const members = data.members;
export const periods = data.periods;
export const timelines = data.timelines;
export const cells = data.cells;

/** @type {Map<string, number>} */
const slots = new Map();

/** The cell's name, `segment_growth.gen_ai@2025`. @param {number} slot */
export function keyOf(slot) {
  const period = cells.period[slot];
  return idOf(slot) + (period < 0 ? '' : '@' + periods[period].id);
}

/** The same without its period. @param {number} slot */
export function idOf(slot) {
  const member = cells.member[slot];
  const table = cells.table[slot];
  const id = lines[cells.line[slot]].id + (member < 0 ? '' : '.' + members[member].id);
  return table === undefined ? id : table === 'base()' ? `base(${id})` : table + ':' + id;
}

/** The cell of a name, or undefined. @param {string} key */
export const slotOf = key => slots.get(key);

/** Who says so, its text by its place among the texts: the source of a place in the list of sources, or null. @param {number} place */
export function sourceAt(place) {
  const found = data.sources[place];
  return found ? { text: found[0], note: data.strings[found[1]], written: found[2], file: data.strings[found[3]],
    place: `${data.strings[found[3]]}:${found[4]}`, provenance: found[5] } : null;
}

/** The printed figures of a cell. @param {number} slot */
export const printedOf = slot => data.printed.filter(p => p[0] === slot).map(([, table, row, column, text, file, at, status, cause]) => ({
  table: data.strings[table], row: data.strings[row], column: data.strings[column], text, place: `${data.strings[file]}:${at}`, status,
    cause: data.strings[cause],
}));

/** @param {number} slot */
export const lineOf = slot => lines[cells.line[slot]];

/** @param {number} slot */
export const periodOf = slot => (cells.period[slot] < 0 ? null : periods[cells.period[slot]]);

/** @param {number} slot */
export const isInput = slot => cells.origin[slot] === 'i';

/** The place of a cell's unit among its line's. @param {number} slot */
export function unitOf(slot) {
  const line = lineOf(slot);
  const member = cells.member[slot];
  return line.units[line.units.length === 1 || member < 0 ? 0 : line.members?.indexOf(member) ?? 0];
}

/**
 * The cell of a line, of a member, in a period; undefined where there is none.
 * @param {number} line
 * @param {number} member
 * @param {number} period
 */
export function cellAt(line, member, period) {
  return (bySeries.get(line + ' ' + member) ?? []).find(slot => cells.period[slot] === period);
}

/**
 * The series of a line in some periods: a slot or undefined for each.
 * @param {number} line
 * @param {number} member
 * @param {number[]} asked
 */
export function seriesOf(line, member, asked) {
  const found = new Map((bySeries.get(line + ' ' + member) ?? []).map(slot => [cells.period[slot], slot]));
  return asked.map(period => found.get(period));
}

/** The periods of the timeline that calculates, as far as they are shown. */
export const shownPeriods = timelines[0].periods.filter(p => periods[p].shown);

/** The same of the longest timeline: years, where a model calculates in quarters and shows them. */
export const longPeriods = [...timelines].reverse().map(t => t.periods.filter(p => periods[p].shown)).find(t => t.length > 1) ?? shownPeriods;

/** The periods that are shown and the history before them, of which only some lines have something. */
export const listedPeriods = timelines[0].periods.filter(p => periods[p].shown || periods[p].history);

/** @type {Map<string, number[]>} */
const bySeries = new Map();
for (let slot = 0; slot < cells.line.length; slot++) {
  lines[cells.line[slot]].display ??= 'plain';
  if (cells.table[slot] !== undefined) {
    continue;
  }

  slots.set(keyOf(slot), slot);
  const key = cells.line[slot] + ' ' + cells.member[slot];
  bySeries.set(key, [...(bySeries.get(key) ?? []), slot]);
}
