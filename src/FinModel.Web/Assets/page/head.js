import { cellAt, data, shownPeriods, unitOf } from './data.js';
import { element, button, choice, part, replace, say as put } from './dom.js';
import { on } from './events.js';
import { ownFigure } from './figures.js';
import { beside, compareWith, choose, differs, now, reset, state } from './model.js';
import { figure } from './numbers.js';
import { failing } from './checks.js';
import { labelOf, language, say, setLanguage, unitText, word } from './text.js';

/** A part of the head, and how it comes to show what is looked at. @typedef {{ element: HTMLElement, paint: () => void }} Piece */

/** The head: what the company is worth, under what, and whether it holds together; it stays while the rest scrolls. */
export function head() {
  /** @type {Piece[]} */
  let pieces = [];
  const paint = () => pieces.forEach(piece => piece.paint());
  const build = () => {
    const shown = [...concluded().map(key), checks()];
    const tools = [chooser(), reference(), changes(), switches()];
    replace(part('now'), shown.map(piece => piece.element));
    replace(part('tools'), tools.map(piece => piece.element));
    pieces = [...shown, ...tools];
    paint();
  };
  on('change', paint);
  on('language', build);
  build();
  // What stands below it begins where it ends.
  const whole = part('head');
  new ResizeObserver(() => document.documentElement.style.setProperty('--head', `${whole.offsetHeight}px`)).observe(whole);
}

/** A figure, its unit, and what it is beside. @param {number} slot @param {number} i @returns {Piece} */
function key(slot, i) {
  const { cell, paint } = ownFigure('b', slot);
  const was = element('span', { class: 'was' });
  return {
    element: element('div', { class: i === 0 ? 'key first' : 'key' },
      element('span', { class: 'name' }, labelOf(slot)),
      element('span', { class: 'value' }, cell, ' ',
        element('span', { class: 'unit' }, unitOf(slot) === data.unit || unitText(slot) === '%' ? '' : unitText(slot))), was),
    paint() {
      paint();
      put(was, differs(slot) ? word('beside_is', { scenario: scenarioName(state.reference), value: figure(beside[slot], slot) }) : '');
    },
  };
}

// What the model concludes; one that comes to nothing for all time shows what its statements set off.
function concluded() {
  const { target, price, conclusions } = data.head;
  const last = data.period ?? shownPeriods[shownPeriods.length - 1];
  return target === null ? data.summary.flatMap(line => cellAt(line, -1, last) ?? []).slice(0, most)
    : [target, ...conclusions, ...(price === null ? [] : [price])];
}

const most = 3;

/** @returns {Piece} */
function checks() {
  const [value, was] = [element('span', { class: 'value' }), element('span', { class: 'was' })];
  const whole = element('a', { href: '#proof', class: 'state' }, element('span', { class: 'name' }, word('checks')), value, was);
  return {
    element: whole,
    paint() {
      const { failed, warned, held } = failing();
      whole.classList.toggle('bad', failed.length > 0);
      put(value, failed.length > 0 ? word('checks_fail', { count: failed.length }) : word('checks_hold', { count: held }));
      put(was, warned.length > 0 ? word('checks_warn', { count: warned.length }) : '');
    },
  };
}

/** A scenario as people call it. @param {string} id */
export function scenarioName(id) {
  const found = data.scenarios.find(s => s.id === id);
  return found ? say(found.label) : id;
}

/** @returns {[string, string][]} */
const options = () => data.scenarios.map(s => [s.id, say(s.label)]);

const chooser = () => chooses('scenario', choose, () => state.scenario);

const reference = () => chooses('beside', compareWith, () => state.reference, 'reference');

/** @param {string} key @param {(scenario: string) => void} change @param {() => string} chosen @returns {Piece} */
function chooses(key, change, chosen, id = key) {
  const list = choice(options(), chosen(), scenario => change(scenario), { id });
  return { element: element('label', { class: 'said' }, word(key), ' ', list), paint: () => { list.value = chosen(); } };
}

/** @returns {Piece} */
function changes() {
  const said = element('span');
  const back = button(word('reset_all'), () => reset(), { class: 'link', id: 'reset' });
  const whole = element('span', { class: 'changes' }, said, ' ', back);
  return {
    element: whole,
    paint() {
      const count = state.changes.size;
      whole.classList.toggle('quiet', count === 0);
      back.hidden = count === 0;
      put(said, count === 0 ? word('no_changes') : word('changes', { count }));
    },
  };
}

/** @returns {Piece} */
function switches() {
  const theme = button(word(isDark() ? 'light' : 'dark'), () => {
    document.documentElement.dataset.theme = isDark() ? 'light' : 'dark';
    put(theme, word(isDark() ? 'light' : 'dark'));
  }, { id: 'theme' });
  return {
    element: element('span', { class: 'switches' },
      button(word('other_language'), () => setLanguage(language() === 'zh' ? 'en' : 'zh'), { id: 'language', lang: language() === 'zh' ? 'en' : 'zh-CN' }),
      theme, button(word('print'), () => print(), { id: 'print' })),
    paint() {},
  };
}

const isDark = () => (document.documentElement.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
