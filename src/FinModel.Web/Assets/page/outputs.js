import { cells, data, lineOf, periodOf, seriesOf, shownPeriods } from './data.js';
import { choice } from './dom.js';
import { tell } from './events.js';
import { labelOf } from './text.js';

/*
 * What can be asked about: the head's figures, everything else that the model arrives at once for all time, and what its statements set off as totals and
 * subtotals, in each forecast period.
 */
/** @param {import('./data.js').Line} line */
const isAside = line => line.statement === undefined || data.statements[line.statement].aside;

function found() {
  const { target, conclusions } = data.head;
  const estimates = shownPeriods.filter(p => data.periods[p].estimate);
  const single = [...cells.line.keys()].filter(slot => cells.origin[slot] === 'f' && periodOf(slot) === null && cells.member[slot] < 0
    && lineOf(slot).display !== 'band' && !isAside(lineOf(slot)));
  const totals = data.totals.flatMap(line => seriesOf(line, -1, estimates.length > 0 ? estimates : shownPeriods)).flatMap(slot => slot ?? []);
  const all = [...(target === null ? [] : [target]), ...conclusions, ...totals, ...single];
  const chosen = [...new Set(all.filter(slot => lineOf(slot).display !== 'band'))];
  return chosen.length > 0 ? chosen : anything();
}

/** Of a model that lays nothing out: all that it computes, or, where that is nothing, all that it has. */
function anything() {
  const slots = [...cells.line.keys()];
  const computed = slots.filter(slot => cells.origin[slot] === 'f');
  return computed.length > 0 ? computed : slots;
}

/** The cells that can be asked about. */
export const outputs = found();

/** The one that is asked about now. */
export const asked = { slot: data.head.target ?? lastOfFirstTotal() };

/** A list to choose it from. */
export const outputChoice = (/** @type {string} */ id) => choice(outputs.map(slot => [slot, labelOf(slot)]), asked.slot, value => {
  asked.slot = Number(value);
  tell('output');
}, { id });

function lastOfFirstTotal() {
  return outputs.filter(slot => cells.line[slot] === cells.line[outputs[0]]).at(-1) ?? outputs[0];
}
