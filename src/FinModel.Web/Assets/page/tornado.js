import { computeWith } from './model.js';

/** How far each factor moves an output from where it is: its value at the low and at the high end, the widest first. */
export function tornado(factors, output) {
  return factors.map(factor => ({ factor, low: computeWith(factor.low)[output], high: computeWith(factor.high)[output] }));
}

/** The widest first; what moves nothing is left out. */
export function sorted(bars) {
  const width = bar => (Number.isFinite(bar.high - bar.low) ? Math.abs(bar.high - bar.low) : Infinity);
  return bars.filter(bar => width(bar) !== 0).sort((a, b) => width(b) - width(a));
}
