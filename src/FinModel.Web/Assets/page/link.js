import { data } from './data.js';
import { on } from './events.js';
import { atRest } from './rest.js';
import { changesByKey, choose, readChanges, state } from './model.js';

/*
 * What is set stands behind the page's address, so that it can be sent: #scenario=bear&set=gross_margin@2025=0.45. Values are in the line's own unit.
 */

/** The part of the address behind #. */
export function hash() {
  const parts = [`scenario=${state.scenario}`, ...changesByKey().map(([key, value]) => `set=${key}=${value}`)];
  return '#' + parts.join('&');
}

/** Reads the address, and follows it; hands back what could not be read. */
export function follow() {
  const read = () => {
    const { scenario, changes, unknown } = parse(location.hash);
    if (scenario !== undefined) {
      choose(scenario, changes);
    }

    return unknown;
  };
  const unknown = read();
  addEventListener('hashchange', () => location.hash.includes('scenario=') && location.hash !== hash() && read());
  on('change', atRest(write, 200));
  return unknown;
}

function write() {
  const isPlain = state.scenario === data.start.scenario && state.changes.size === 0;
  if (!isPlain || location.hash.includes('scenario=')) {
    history.replaceState(null, '', isPlain ? '#' : hash());
  }
}

/** @param {string} text */
function parse(text) {
  const parts = text.replace(/^#/, '').split('&').map(decoded);
  const asked = parts.find(p => p.startsWith('scenario='))?.slice(9);
  const scenario = data.scenarios.find(s => s.id === asked)?.id;
  /** @type {[string, number][]} */
  const pairs = parts.filter(p => p.startsWith('set=')).map(p => p.slice(4)).map(p => [p.slice(0, p.lastIndexOf('=')),
    number(p.slice(p.lastIndexOf('=') + 1))]);
  const { found, unknown } = readChanges(pairs);
  const wrong = asked !== undefined && scenario === undefined ? [asked] : [];
  return { scenario: scenario ?? (pairs.length > 0 ? data.start.scenario : undefined), changes: found, unknown: [...wrong, ...unknown] };
}

const number = (/** @type {string} */ text) => (text.trim() === '' ? NaN : Number(text));

/** @param {string} part */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
