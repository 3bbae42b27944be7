import { data } from './data.js';
import { engineNow } from './model.js';

/** @typedef {{ check: import('./data.js').Check, period: string, left: number, right: number }} Failure */

/** How the checks come out for what is looked at: those that do not hold, those that only warn, and how many hold. */
export function failing() {
  /** @type {Failure[]} */
  const results = engineNow().checks().filter(r => r.isMeaningful && !r.passed).flatMap(({ id, period, left, right }) => {
    const check = byId.get(id);
    return check ? [{ check, period, left, right }] : [];
  });
  const bad = new Set(results.map(r => r.check.id));
  return { failed: results.filter(r => !r.check.warning), warned: results.filter(r => r.check.warning), held: data.checks.length - bad.size };
}

const byId = new Map(data.checks.map(check => [check.id, check]));
