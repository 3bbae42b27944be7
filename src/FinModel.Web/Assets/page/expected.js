import { less } from '../engine/comparison.js';
import { data, lineOf } from './data.js';
import { say } from './dom.js';
import { on } from './events.js';
import { now } from './model.js';
import { difference, printed } from './numbers.js';
import { say as text, word } from './text.js';

/*
 * How far what is looked at is from consensus and guidance, and where it lies: the page's spelling of ExpectationGap and ExpectationTable.
 */

/** Keeps the tables of what is expected up to date. */
export function expected() {
  /** @type {HTMLElement[]} */
  const far = [...document.querySelectorAll(/** @type {'td'} */ ('td[data-far]'))];
  /** @type {HTMLElement[]} */
  const lies = [...document.querySelectorAll(/** @type {'td'} */ ('td[data-lies]'))];
  const paint = () => {
    far.forEach(cell => {
      const expectation = data.expectations[Number(cell.dataset.far)];
      say(cell, distance(expectation));
      cell.previousElementSibling?.setAttribute('title', text(expectation[7]));
    });
    lies.forEach(cell => say(cell, verdict(data.expectations[Number(cell.dataset.lies)])));
  };
  if (far.length > 0) {
    on('change', paint);
    on('language', paint);
    paint();
  }
}

/** What an explanation says of what is expected of a cell, row by row. @param {number} slot */
export const told = slot => data.told.filter(t => t[0] === slot).flatMap(([, place, lead, from]) => {
  if (place === null) {
    return [text(lead)];
  }

  const far = [distance(data.expectations[place]), verdict(data.expectations[place])];
  return [text(lead) + (far[1] ? ` (${far.filter(t => t).join(word('comma'))})` : ''), text(from)];
});

/** A percentage in points, anything else as a share where there is one. @param {import('./data.js').Expectation} expectation */
export function distance([slot, value]) {
  const [line, far] = [lineOf(slot), now[slot] - value];
  const share = far / Math.abs(value);
  return line.display === 'percent' || !Number.isFinite(share) ? difference(far, line)
    : (share < 0 ? '-' : '+') + printed(Math.abs(share) * 100, 1, '%');
}

/** Where the value lies. @param {import('./data.js').Expectation} expectation */
export function verdict([slot, , floor, ceiling, below, met, above]) {
  const value = now[slot];
  return !Number.isFinite(value) ? ''
    : word(floor !== null && less(value, floor) === 1 ? below : ceiling !== null && less(ceiling, value) === 1 ? above : met);
}
