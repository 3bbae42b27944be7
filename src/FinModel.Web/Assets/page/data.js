/** The model as the page was given it: what there is to show, and how it is called. Cells are numbered as the engine numbers them. */
export const data = JSON.parse(document.getElementById('page-data').textContent);

export const lines = data.lines;
export const members = data.members;
export const periods = data.periods;
export const timelines = data.timelines;
export const cells = data.cells;

/** @type {Map<string, number>} */
const slots = new Map();

/** The cell's name, `segment_growth.gen_ai@2025`. */
export function keyOf(slot) {
  const period = cells.period[slot];
  return idOf(slot) + (period < 0 ? '' : '@' + periods[period].id);
}

/** The same without its period. */
export function idOf(slot) {
  const member = cells.member[slot];
  const table = cells.table[slot];
  const id = lines[cells.line[slot]].id + (member < 0 ? '' : '.' + members[member].id);
  return table === undefined ? id : table === 'base()' ? `base(${id})` : table + ':' + id;
}

/** The cell of a name, or undefined. */
export const slotOf = key => slots.get(key);

/** Who says so: the source of a place in the list of sources, or null. */
export function sourceAt(place) {
  const found = data.sources[place];
  return found ? { text: data.strings[found[0]], note: data.strings[found[1]], written: found[2], file: data.strings[found[3]],
    place: `${data.strings[found[3]]}:${found[4]}`, provenance: found[5] } : null;
}

/** The printed figures of a cell. */
export const printedOf = slot => data.printed.filter(p => p[0] === slot).map(([, table, row, column, text, file, at, status, cause]) => ({
  table: data.strings[table], row: data.strings[row], column: data.strings[column], text, place: `${data.strings[file]}:${at}`, status,
    cause: data.strings[cause],
}));

export const lineOf = slot => lines[cells.line[slot]];

export const periodOf = slot => (cells.period[slot] < 0 ? null : periods[cells.period[slot]]);

export const isInput = slot => cells.origin[slot] === 'i';

/** The place of a cell's unit among its line's. */
export function unitOf(slot) {
  const line = lineOf(slot);
  const member = cells.member[slot];
  return line.units[line.units.length === 1 || member < 0 ? 0 : line.members.indexOf(member)];
}

/** Cells of the same line and member, in order of time. */
export function siblings(slot) {
  return bySeries.get(cells.line[slot] + ' ' + cells.member[slot]) ?? [];
}

/** The cell of a line, of a member, in a period; undefined where there is none. */
export function cellAt(line, member, period) {
  return (bySeries.get(line + ' ' + member) ?? []).find(slot => cells.period[slot] === period);
}

/** The series of a line in some periods: a slot or undefined for each. */
export function seriesOf(line, member, asked) {
  const found = new Map((bySeries.get(line + ' ' + member) ?? []).map(slot => [cells.period[slot], slot]));
  return asked.map(period => found.get(period));
}

/** The periods of the timeline that calculates, as far as they are shown. */
export const shownPeriods = timelines[0].periods.filter(p => periods[p].shown);

/** The same and the history before them, of which only some lines have something. */
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
  bySeries.has(key) ? bySeries.get(key).push(slot) : bySeries.set(key, [slot]);
}
