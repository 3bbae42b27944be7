import { cells, data, lines, sourceAt } from './data.js';
import { become, element, part, replace } from './dom.js';
import { on } from './events.js';
import { beside, now } from './model.js';
import { atRest } from './rest.js';
import { rangeChart, scenarioChart } from './rangechart.js';
import { say, word } from './text.js';
import { timeChart } from './timechart.js';

/*
 * The charts that the model declares; drawn anew, while they are in sight, when what they show changes.
 */
/**
 * @typedef {import('./data.js').Chart} Chart
 * @typedef {{ chart: Chart, figure: HTMLElement, place: HTMLElement, isDirty: boolean, width: number, height?: number, slots: number[],
 *   seen: number[] }} Drawn
 */
/** @type {Map<Element, Drawn>} */
const drawn = new Map();
/** @type {Set<Element>} */
const visible = new Set();

export function charts() {
  const place = part('pictures');
  const build = () => {
    replace(place, element('h2', {}, word('pictures')), element('div', { class: 'charts' },
      data.charts.map(chart => chartFigure(chart, { id: 'chart-' + chart.id }))));
  };
  on('language', build);
  on('change', redraw);
  build();
}

/**
 * A chart of the model as a figure with its title and source; it takes the room that it has, or a width and a height that are asked for.
 * @param {Chart} chart
 * @param {{ width?: number, height?: number, id?: string }} [asked]
 */
export function chartFigure(chart, { width, height, id } = {}) {
  const place = element('div', { class: 'drawing' });
  const figure = element('figure', { class: 'chart', id }, element('figcaption', {}, say(chart.label), ' ',
    element('span', { class: 'unit' }, unitOfRange(chart))), place, element('p', { class: 'from' }, sourceLine(chart)));
  const item = { chart, figure, place, isDirty: true, width: width ?? 0, height, slots: slotsOf(chart), seen: [] };
  if (width) {
    draw(item);
  } else {
    drawn.set(figure, item);
    resized.observe(figure);
    watcher.observe(figure);
  }

  return figure;
}

// A chart is drawn as wide as it is told that its place is: whoever asked the place itself would have the page laid out in the midst of being changed.
const resized = new ResizeObserver(entries => entries.forEach(({ target, contentRect }) => {
  const item = drawn.get(target);
  if (item && contentRect.width > 0 && item.width !== contentRect.width) {
    item.width = contentRect.width;
    [item.isDirty, item.seen] = [true, []];
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
    } else if (visible.has(figure) && !isCostly(item.chart)) {
      draw(item);
    }
  }

  drawCostly();
}

// Ranges ask the model for every input at both its ends: they wait until the hand rests.
/** @param {Chart} chart */
const isCostly = chart => chart.series.some(s => s.kind === 'range');
const drawCostly = atRest(() => drawn.forEach(item => visible.has(item.figure) && draw(item)));

/** @param {Drawn} item */
function draw(item) {
  if (!item.isDirty || item.width === 0) {
    return;
  }

  item.isDirty = false;
  const values = item.slots.flatMap(slot => [now[slot], beside[slot]]);
  if (values.length > 0 && values.length === item.seen.length && values.every((value, i) => Object.is(value, item.seen[i]))) {
    return;
  }

  item.seen = values;
  const made = drawingOf(item.chart, Math.max(300, item.width), item.height);
  const there = item.place.firstElementChild;
  there ? become(there, made) : item.place.append(made);
}

// The cells that a chart shows; of one that asks the model itself, none are known.
/** @param {Chart} chart */
function slotsOf(chart) {
  const asked = new Set(chart.series.flatMap(s => [s.line, s.to ?? s.line]));
  return chart.series.some(s => s.kind === 'scenarios' || s.kind === 'range') ? []
    : cells.line.flatMap((line, slot) => (asked.has(line) ? [slot] : []));
}

/** Whether a chart runs over the periods. @param {Chart} chart */
export const isOverTime = chart => !chart.series.some(s => s.kind === 'scenarios' || s.kind === 'between' || s.kind === 'range');

/** @param {Chart} chart @param {number} width @param {number} [height] */
function drawingOf(chart, width, height) {
  return isOverTime(chart) ? timeChart(chart.series, say(chart.label), width, height)
    : chart.series.some(s => s.kind === 'scenarios') ? scenarioChart(chart.series, say(chart.label), width)
    : rangeChart(chart.series, say(chart.label), width);
}

// Bars have no axis that could say it.
/** @param {Chart} chart */
const unitOfRange = chart => (isOverTime(chart) ? '' : say(lines[chart.series[0].line].units[0]));

/** @param {string} file */
const tableName = file => (data.tables[file] === undefined ? file : say(data.tables[file]));

// The tables that the history in a chart was read from.
/** @param {Chart} chart */
function sourceLine(chart) {
  const asked = new Set(chart.series.flatMap(s => [s.line, s.to ?? s.line]));
  const files = new Set(cells.line.flatMap((line, slot) => {
    const source = asked.has(line) && cells.origin[slot] === 'd' ? sourceAt(cells.source[slot]) : null;
    return source ? [tableName(source.file.slice(source.file.lastIndexOf('/') + 1))] : [];
  }));
  return files.size > 0 ? word('from_files', { files: [...files].slice(0, 3).join(', ') })
    : word('from_model', { model: say(data.title), lines: lines.length });
}
