import { data } from './data.js';
import { engineNow } from './model.js';

/** How the checks come out for what is looked at: those that do not hold, those that only warn, and how many hold. */
export function failing() {
  const results = engineNow().checks().filter(r => r.isMeaningful && !r.passed)
    .map(({ id, period, left, right }) => ({ check: data.checks.find(c => c.id === id), period, left, right })).filter(r => r.check);
  const bad = new Set(results.map(r => r.check.id));
  return { failed: results.filter(r => !r.check.warning), warned: results.filter(r => r.check.warning), held: data.checks.length - bad.size };
}
