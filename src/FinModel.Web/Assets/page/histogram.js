import { lineOf } from './data.js';
import { figure } from './numbers.js';
import { box, drawing, label, rule, scale, ticksOf } from './plot.js';
import { labelOf } from './text.js';
import { axisText } from './timechart.js';

/** How often an output came out where, with marks to hold it against. */
export function histogram({ edges, counts }, marks, output, width) {
  const [height, top, bottom] = [240, 34, 22];
  const line = lineOf(output);
  const ticks = ticksOf(edges, 6, false);
  const x = scale([edges[0], edges.at(-1)], 8, width - 8);
  const y = scale([0, Math.max(...counts, 1)], height - bottom, top);
  const inside = ticks.filter(t => t >= edges[0] && t <= edges.at(-1));
  let end = -Infinity;
  return drawing(width, height, labelOf(output),
    inside.map(t => [rule(x(t), height - bottom, x(t), height - bottom + 4, 'zero'), label(x(t), height - 6, axisText(t, line, ticks), 'middle', 'axis')]),
    counts.map((count, i) => box(x(edges[i]) + 0.4, y(0), x(edges[i + 1]) - 0.4, y(count), 'fill c0',
      `${figure(edges[i], output)} – ${figure(edges[i + 1], output)}: ${count}`)),
    rule(8, height - bottom, width - 8, height - bottom, 'zero'),
    [...marks].filter(m => Number.isFinite(m.value)).sort((a, b) => a.value - b.value).map((m, i) => {
      const text = `${m.name} ${figure(m.value, output)}`;
      const at = Math.min(width - 8, Math.max(8, x(m.value)));
      const row = at - text.length * 3 < end ? 10 : 24;
      end = at + text.length * 3;
      return [rule(at, row + 3, at, height - bottom, 'mark m' + i), label(at, row, text, at > width - 70 ? 'end' : at < 70 ? 'start' : 'middle', 'name m' + i)];
    }));
}
