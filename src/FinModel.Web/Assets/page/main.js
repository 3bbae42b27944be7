import { data } from './data.js';
import { element, part } from './dom.js';
import { tell } from './events.js';
import { expected } from './expected.js';
import { adopt, lead, walkable } from './figures.js';
import { charts } from './charts.js';
import { head } from './head.js';
import { inputs } from './inputs.js';
import { follow } from './link.js';
import { engine, evaluate, now, refresh, state } from './model.js';
import { figure } from './numbers.js';
import { paper } from './paper.js';
import { proof } from './proof.js';
import { scenarios } from './scenarios.js';
import { simulation } from './simulation.js';
import { summary } from './summary.js';
import { word } from './text.js';
import { whatif } from './whatif.js';
import { details, why } from './why.js';

/*
 * Puts the page to work.
 */
function start() {
  document.body.classList.add('live');
  data.start.changes.forEach(([slot, value]) => state.changes.set(slot, value));
  refresh();
  [head, summary, whatif, scenarios, charts, inputs, simulation, expected, proof, why, paper].forEach(part => part());
  document.querySelectorAll(/** @type {'table'} */ ('table.figures, table.box')).forEach(table => table.closest('#summary') || adopt(table));
  document.querySelectorAll('#proof table').forEach(lead);
  walkable();
  const unknown = follow();
  if (unknown.length > 0) {
    part('main').prepend(element('p', { class: 'bad', role: 'alert' }, word('link_not_read', { keys: unknown.join(', ') })));
  }

  tell('scenario');
  tell('change');
}

start();
Object.assign(/** @type {any} */ (globalThis).finmodel, {
  scenarios: data.scenarios.map(s => s.id),
  evaluate,
  // What the page shows now: its values, how it writes a value of a cell, and what it says of one besides.
  values: () => Object.fromEntries(engine.cells.map((key, slot) => [key, Number.isFinite(now[slot]) ? now[slot] : null])),
  text: (/** @type {string} */ key, value = now[engine.indexOf(key)]) => figure(value, engine.indexOf(key)),
  explain: (/** @type {string} */ key) => details(engine.indexOf(key)),
});
