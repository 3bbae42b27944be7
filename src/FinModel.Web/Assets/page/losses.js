import { keyOf } from './data.js';
import { engineNow } from './model.js';
import { missing, notMeaningful } from './numbers.js';
import { word } from './text.js';

/*
 * Why a cell that is looked at has no value: the model says that it would mean nothing, there is nothing to say, or something went wrong.
 */

/** What stands in a table in place of a value. @param {number} slot */
export function textOfNone(slot) {
  const loss = engineNow().lossOf(slot);
  return loss === null ? '–' : loss.kind === 'not_meaningful' ? notMeaningful : missing;
}

/** The same in an explanation, with the reason. @param {number} slot */
export function reasonOfNone(slot) {
  const loss = engineNow().lossOf(slot);
  const what = loss?.kind === 'not_meaningful' ? notMeaningful : word('no_value');
  return loss === null ? what
    : `${what} (${saidOf(loss)}${loss.cell < 0 || loss.cell === slot ? '' : ' in ' + keyOf(loss.cell)})`;
}

/** @param {import('../engine/losses.js').Loss} loss */
const saidOf = ({ kind, reason }) => (kind === 'refused' && reason !== null ? reason : word('loss_' + kind, { reason }));
