import { data } from './data.js';
import { failing } from './checks.js';
import { element, part, replace } from './dom.js';
import { on } from './events.js';
import { printed } from './numbers.js';
import { atRest } from './rest.js';
import { say, word } from './text.js';

/*
 * Whether what is looked at holds together; what was printed, and how the model compares with it, stands below as it was written.
 */
export function proof() {
  const place = part('checks-now');
  const paint = () => {
    const { failed, warned, held } = failing();
    replace(place, element('h3', {}, word('checks_now')),
      failed.length === 0 && warned.length === 0 ? element('p', {}, word('all_hold', { count: held }))
        : element('ul', {}, [...failed, ...warned].map(f => element('li', { class: f.check.warning ? 'quiet' : 'bad' },
        failureText(f)))),
      data.certificate !== undefined ? element('p', { class: 'quiet' }, say(data.certificate)) : null);
  };
  on('change', atRest(paint));
  on('language', paint);
  paint();
}

/** @param {import('./checks.js').Failure} failure */
const failureText = ({ check, period, left, right }) => `${word(check.warning ? 'warns' : 'fails')} ${period === 'all' ? '' : period}: `
  + `${say(check.label)} (${check.condition}; ${side(left)} / ${side(right)})`;

const side = (/** @type {number} */ value) => printed(value, Math.abs(value) >= 1000 ? 0 : 2, '');
