import { lineOf } from './data.js';
import { figure } from './numbers.js';
import { box, drawing, label, last, rule, scale, ticksOf, widthOf } from './plot.js';
import { labelOf } from './text.js';
import { axisText } from './timechart.js';

/**
 * How often an output came out where, with marks to hold it against.
 * @param {{ edges: number[], counts: number[] }} histogram
 * @param {{ name: string, value: number }[]} marks
 * @param {number} output
 * @param {number} width
 */
export function histogram({ edges, counts }, marks, output, width) {
  const [height, top, bottom] = [240, 34, 22];
  const line = lineOf(output);
  const ticks = ticksOf(edges, 6, false);
  const x = scale([edges[0], last(edges)], 8, width - 8);
  const y = scale([0, Math.max(...counts, 1)], height - bottom, top);
  const inside = ticks.filter(t => t >= edges[0] && t <= last(edges));
  let end = -Infinity;
  return drawing(width, height, labelOf(output),
    inside.map(t => [rule(x(t), height - bottom, x(t), height - bottom + 4, 'zero'), label(x(t), height - 6, axisText(t, line, ticks), 'middle', 'axis')]),
    counts.map((count, i) => box(x(edges[i]) + 0.4, y(0), x(edges[i + 1]) - 0.4, y(count), 'fill c0',
      `${figure(edges[i], output)} – ${figure(edges[i + 1], output)}: ${count}`)),
    rule(8, height - bottom, width - 8, height - bottom, 'zero'),
    marks.filter(m => Number.isFinite(m.value)).sort((a, b) => a.value - b.value).map((m, i) => {
      const text = `${m.name} ${figure(m.value, output)}`;
      const half = widthOf(text) / 2;
      const at = Math.min(width - 8, Math.max(8, x(m.value)));
      const middle = Math.min(width - half, Math.max(half, at));
      const row = middle - half < end ? 10 : 24;
      end = middle + half + 4;
      return [rule(at, row + 3, at, height - bottom, 'mark m' + i), label(middle, row, text, 'middle', 'name m' + i)];
    }));
}
