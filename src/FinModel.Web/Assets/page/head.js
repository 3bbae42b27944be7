import { cellAt, data, shownPeriods, unitOf } from './data.js';
import { element, button, choice, replace } from './dom.js';
import { on } from './events.js';
import { figureCell } from './figures.js';
import { beside, compareWith, choose, differs, now, reset, state } from './model.js';
import { figure } from './numbers.js';
import { failing } from './checks.js';
import { labelOf, language, say, setLanguage, unitText, word } from './text.js';

/** The head: what the company is worth, under what, and whether it holds together; it stays while the rest scrolls. */
export function head() {
  const place = document.getElementById('now');
  const tools = document.getElementById('tools');
  const paint = () => {
    replace(place, figures(), checks());
    replace(tools, chooser(), reference(), changed(), switches());
  };
  on('change', paint);
  on('language', paint);
  // What stands below it begins where it ends.
  const whole = document.getElementById('head');
  new ResizeObserver(() => document.documentElement.style.setProperty('--head', `${whole.offsetHeight}px`)).observe(whole);
}

function figures() {
  return shown().map((slot, i) => element('div', { class: i === 0 ? 'key first' : 'key' },
    element('span', { class: 'name' }, labelOf(slot)),
    element('span', { class: 'value' }, figureCell('b', slot), ' ',
      element('span', { class: 'unit' }, unitOf(slot) === data.unit || unitText(slot) === '%' ? '' : unitText(slot))),
    element('span', { class: 'was' }, differs(slot) ? word('beside_is', { scenario: scenarioName(state.reference), value: figure(beside[slot], slot) }) : '')));
}

// What the model concludes; one that comes to nothing for all time shows what its statements set off.
function shown() {
  const { target, price, conclusions } = data.head;
  const last = data.period ?? shownPeriods.at(-1);
  return target === null ? data.summary.map(line => cellAt(line, -1, last)).filter(slot => slot !== undefined).slice(0, most)
    : [target, ...conclusions, price].filter(slot => slot !== null);
}

const most = 3;

function checks() {
  const { failed, warned, held } = failing();
  return element('a', { href: '#proof', class: failed.length > 0 ? 'state bad' : 'state' },
    element('span', { class: 'name' }, word('checks')),
    element('span', { class: 'value' }, failed.length > 0 ? word('checks_fail', { count: failed.length }) : word('checks_hold', { count: held })),
    element('span', { class: 'was' }, warned.length > 0 ? word('checks_warn', { count: warned.length }) : ''));
}

/** A scenario as people call it. */
export const scenarioName = id => say(data.scenarios.find(s => s.id === id).label);

const options = () => data.scenarios.map(s => [s.id, say(s.label)]);

const chooser = () => element('label', { class: 'said' }, word('scenario'), ' ', choice(options(), state.scenario, choose, { id: 'scenario' }));

const reference = () => element('label', { class: 'said' }, word('beside'), ' ', choice(options(), state.reference, compareWith, { id: 'reference' }));

function changed() {
  const count = state.changes.size;
  return count === 0 ? element('span', { class: 'changes quiet' }, word('no_changes'))
    : element('span', { class: 'changes' }, word('changes', { count }), ' ', button(word('reset_all'), () => reset(), { class: 'link', id: 'reset' }));
}

function switches() {
  return element('span', { class: 'switches' },
    button(word('other_language'), () => setLanguage(language() === 'zh' ? 'en' : 'zh'), { id: 'language', lang: language() === 'zh' ? 'en' : 'zh-CN' }),
    button(word(isDark() ? 'light' : 'dark'), () => {
      document.documentElement.dataset.theme = isDark() ? 'light' : 'dark';
      setLanguage(language());
    }, { id: 'theme' }),
    button(word('print'), () => print(), { id: 'print' }));
}

const isDark = () => (document.documentElement.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
