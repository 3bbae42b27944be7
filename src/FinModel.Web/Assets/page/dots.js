import { box, label, widthOf } from './plot.js';

/*
 * Dots that say themselves what they are. A name stands where it covers least of the lines, of other dots and of other names: beside its dot, above or below
 * it, or a little further off.
 */

/**
 * @typedef {[x: number, y: number]} Point
 * @typedef {{ x: number, y: number, text: string, title: string, slot: number }} Dot
 * @typedef {{ left: number, right: number, top: number, bottom: number }} Area
 */
const [high, gap, size] = [11, 6, 3];

/**
 * @param {Dot[]} dots
 * @param {Point[][]} lines what runs through the drawing, from point to point
 * @param {Area} frame
 */
export function dotsOf(dots, lines, frame) {
  const points = lines.flatMap(along);
  const marks = dots.map(d => around(d.x, d.y, size, size));
  /** @type {Area[]} */
  const taken = [];
  return dots.map(dot => {
    const areas = places(dot);
    const costs = areas.map((area, i) => i + costOf(area, points, [...marks.filter((_, k) => dots[k] !== dot), ...taken], frame));
    const area = areas[costs.indexOf(Math.min(...costs))];
    taken.push(area);
    return [box(dot.x - size, dot.y - size, dot.x + size, dot.y + size, 'fill dot', dot.title, dot.slot),
      label(area.left, area.bottom - 2, dot.text, 'start', 'figure')];
  });
}

// The nearest first.
/** @param {Dot} dot @returns {Area[]} */
function places({ x, y, text }) {
  const half = widthOf(text) / 2;
  const side = half + gap;
  return [0, -1, 1, -2, 2, -3, 3, -4, 4].flatMap(step => [side, -side, ...(step === 0 ? [] : [0])]
    .map(across => around(x + across, y + step * (high + 1), half, high / 2)));
}

/** @param {number} x @param {number} y @param {number} half @param {number} tall @returns {Area} */
const around = (x, y, half, tall) => ({ left: x - half, right: x + half, top: y - tall, bottom: y + tall });

// What it would cost to stand somewhere: a little for each bit of a line that is covered, much for a dot or a name, and most for leaving the drawing.
/** @param {Area} area @param {Point[]} points @param {Area[]} others @param {Area} frame */
function costOf(area, points, others, frame) {
  const covered = points.filter(([x, y]) => x > area.left - 2 && x < area.right + 2 && y > area.top - 1 && y < area.bottom + 1).length;
  const met = others.filter(o => o.left < area.right + 3 && o.right > area.left - 3 && o.top < area.bottom && o.bottom > area.top).length;
  const isOutside = area.left < frame.left || area.right > frame.right || area.top < frame.top - high || area.bottom > frame.bottom;
  return 3 * covered + 60 * met + (isOutside ? 500 : 0);
}

// Points on a line, close to each other.
/** @param {Point[]} line @returns {Point[]} */
const along = line => line.slice(1).flatMap(([x, y], i) => {
  const [fromX, fromY] = line[i];
  const steps = Math.ceil(Math.hypot(x - fromX, y - fromY) / 4);
  const at = (/** @type {number} */ k) => /** @type {Point} */ ([fromX + (x - fromX) * k / steps, fromY + (y - fromY) * k / steps]);
  return Number.isFinite(steps) ? Array.from({ length: steps + 1 }, (_, k) => at(k)) : [];
});
