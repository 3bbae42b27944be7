import { data } from './data.js';
import { engine } from './model.js';

/** How the checks come out for what is looked at. */
export function failing() {
  const results = engine.checks ? engine.checks() : [];
  const asked = data.checks;
  const failed = [];
  const warned = [];
  const bad = new Set();
  results.forEach(result => {
    const check = asked.find(c => c.id === result.id);
    if (check && result.passed === false) {
      bad.add(check.id);
      (check.warning ? warned : failed).push({ check, period: result.period, left: result.left, right: result.right });
    }
  });
  return { failed, warned, held: asked.length - bad.size };
}
