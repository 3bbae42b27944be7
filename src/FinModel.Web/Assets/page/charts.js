import { cells, data, lines, sourceAt } from './data.js';
import { element, replace } from './dom.js';
import { on } from './events.js';
import { rangeChart, scenarioChart } from './rangechart.js';
import { say, word } from './text.js';
import { timeChart } from './timechart.js';

/*
 * The charts that the model declares; drawn anew, while they are in sight, when what they show changes.
 */
/** @typedef {{ chart: any, figure: HTMLElement, isDirty: boolean, width?: number }} Drawn */
/** @type {Map<Element, Drawn>} */
const drawn = new Map();
const visible = new Set();

export function charts() {
  const place = document.getElementById('pictures');
  const build = () => {
    replace(place, element('h2', {}, word('pictures')), element('div', { class: 'charts' },
      data.charts.map(chart => chartFigure(chart, { id: 'chart-' + chart.id }))));
  };
  on('language', build);
  on('change', redraw);
  addEventListener('beforeprint', drawAll);
  build();
}

/** A chart of the model as a figure with its title and source. */
export function chartFigure(chart, { width, height, id } = {}) {
  const figure = element('figure', { class: 'chart', id }, element('figcaption', {}, say(chart.label), ' ',
    element('span', { class: 'unit' }, unitOfRange(chart))), element('div', { class: 'drawing' }), element('p', { class: 'from' }, sourceLine(chart)));
  const item = { chart, figure, isDirty: true, width, height };
  if (width) {
    draw(item);
  } else {
    drawn.set(figure, item);
    resized.observe(figure);
    watcher.observe(figure);
  }

  return figure;
}

/** Draws what is out of date. */
export function drawAll() {
  drawn.forEach(draw);
}

// A chart takes the room that it has.
const resized = new ResizeObserver(entries => entries.forEach(({ target, contentRect }) => {
  const item = drawn.get(target);
  if (item && item.room !== contentRect.width) {
    item.isDirty ||= item.room !== undefined;
    item.room = contentRect.width;
    visible.has(target) && draw(item);
  }
}));

const watcher = new IntersectionObserver(entries => entries.forEach(entry => {
  entry.isIntersecting ? visible.add(entry.target) : visible.delete(entry.target);
  const item = drawn.get(entry.target);
  entry.isIntersecting && item && draw(item);
}), { rootMargin: '200px' });

function redraw() {
  for (const [figure, item] of drawn) {
    item.isDirty = true;
    if (!figure.isConnected) {
      drawn.delete(figure);
      watcher.unobserve(figure);
      resized.unobserve(figure);
    } else if (visible.has(figure)) {
      isCostly(item.chart) ? costly.add(item) : draw(item);
    }
  }

  clearTimeout(waiting);
  waiting = setTimeout(() => {
    costly.forEach(draw);
    costly.clear();
  }, 60);
}

// Ranges ask the model for every input at both its ends: they wait until the hand rests.
const isCostly = chart => chart.series.some(s => s.kind === 'range');
const costly = new Set();
let waiting = 0;

function draw(item) {
  if (!item.isDirty) {
    return;
  }

  item.isDirty = false;
  const place = item.figure.querySelector('.drawing');
  replace(place, drawingOf(item.chart, item.width ?? Math.max(300, place.clientWidth), item.height));
}

/** Whether a chart runs over the periods. */
export const isOverTime = chart => !chart.series.some(s => s.kind === 'scenarios' || s.kind === 'between' || s.kind === 'range');

function drawingOf(chart, width, height) {
  return isOverTime(chart) ? timeChart(chart.series, say(chart.label), width, height)
    : chart.series.some(s => s.kind === 'scenarios') ? scenarioChart(chart.series, say(chart.label), width)
    : rangeChart(chart.series, say(chart.label), width);
}

// Bars have no axis that could say it.
const unitOfRange = chart => (chart.series.some(s => s.kind === 'between' || s.kind === 'range') ? say(lines[chart.series[0].line].units[0]) : '');

const tableName = file => (data.tables[file] === undefined ? file : say(data.tables[file]));

// The tables that the history in a chart was read from.
function sourceLine(chart) {
  const asked = new Set(chart.series.flatMap(s => [s.line, s.to]).filter(l => l !== undefined));
  const files = new Set(cells.line.flatMap((line, slot) => {
    const source = asked.has(line) && cells.origin[slot] === 'd' ? sourceAt(cells.source[slot]) : null;
    return source ? [tableName(source.file.split('/').at(-1))] : [];
  }));
  return files.size > 0 ? word('from_files', { files: [...files].slice(0, 3).join(', ') })
    : word('from_model', { model: say(data.title), lines: lines.length });
}
