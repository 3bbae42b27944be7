import { cells, data, lines } from './data.js';
import { element, replace } from './dom.js';
import { on } from './events.js';
import { rangeChart, scenarioChart } from './rangechart.js';
import { say, word } from './text.js';
import { timeChart } from './timechart.js';

/*
 * The charts that the model declares; drawn anew, while they are in sight, when what they show changes.
 */
/** @type {{ chart: any, figure: HTMLElement, isDirty: boolean }[]} */
const drawn = [];
const visible = new Set();

export function charts() {
  const place = document.getElementById('pictures');
  const build = () => {
    drawn.length = 0;
    replace(place, element('h2', {}, word('pictures')), element('div', { class: 'charts' }, data.charts.map(chart => chartFigure(chart))));
  };
  on('language', build);
  on('change', () => drawn.forEach(d => { d.isDirty = true; visible.has(d.figure) && draw(d); }));
  on('scenario', () => {});
  addEventListener('beforeprint', drawAll);
  new ResizeObserver(() => drawn.forEach(d => { d.isDirty = true; visible.has(d.figure) && draw(d); })).observe(place);
  build();
}

/** A chart of the model as a figure with its title and source. */
export function chartFigure(chart, width) {
  const figure = element('figure', { class: 'chart', id: width ? null : 'chart-' + chart.id }, element('figcaption', {}, say(chart.label)), element('div', { class: 'drawing' }), element('p', { class: 'from' }, sourceLine(chart)));
  const item = { chart, figure, isDirty: true, width };
  if (width) {
    draw(item);
  } else {
    drawn.push(item);
    watcher.observe(figure);
  }

  return figure;
}

/** Draws what is out of date. */
export function drawAll() {
  drawn.forEach(draw);
}

const watcher = new IntersectionObserver(entries => entries.forEach(entry => {
  entry.isIntersecting ? visible.add(entry.target) : visible.delete(entry.target);
  const item = drawn.find(d => d.figure === entry.target);
  entry.isIntersecting && item && draw(item);
}), { rootMargin: '200px' });

function draw(item) {
  if (!item.isDirty) {
    return;
  }

  item.isDirty = false;
  const place = item.figure.querySelector('.drawing');
  replace(place, drawingOf(item.chart, item.width ?? Math.max(300, place.clientWidth)));
}

function drawingOf(chart, width) {
  const kinds = new Set(chart.series.map(s => s.kind));
  return kinds.has('scenarios') ? scenarioChart(chart.series, say(chart.label), width)
    : kinds.has('between') || kinds.has('range') ? rangeChart(chart.series, say(chart.label), width)
    : timeChart(chart.series, say(chart.label), width);
}

// The tables that the history in a chart was read from.
function sourceLine(chart) {
  const asked = new Set(chart.series.flatMap(s => [s.line, s.to]).filter(l => l !== undefined));
  const files = new Set(cells.line.flatMap((line, slot) => {
    const source = asked.has(line) && cells.origin[slot] === 'd' ? data.sources[cells.source[slot]] : undefined;
    return source ? [source[3].replace(/:\d+:\d+$/, '').split('/').at(-1)] : [];
  }));
  return files.size > 0 ? word('from_files', { files: [...files].slice(0, 3).join(', ') }) : word('from_model', { model: say(data.title), lines: lines.length });
}
