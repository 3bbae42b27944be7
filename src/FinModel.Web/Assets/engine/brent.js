/** A root of a function of one number, between two places where it has different signs, operation by operation as the engine has it. */
const ROUNDING = 2.220446049250313e-16;

/**
 * The root, or not a number when so many evaluations do not find it.
 * @param {(x: number) => number} f
 * @param {number} low
 * @param {number} high
 * @param {number} accuracy
 * @param {number} most
 * @returns {number}
 */
export function findRoot(f, low, high, accuracy, most) {
  let [before, best, other] = [low, high, low];
  let [atBefore, atBest, atOther] = [f(low), f(high), 0];
  let [step, stepBefore] = [0, 0];
  for (let i = 0; i < most && atBest === atBest; i++) {
    if (i === 0 || atBest > 0 === atOther > 0) {
      [other, atOther] = [before, atBefore];
      step = stepBefore = best - before;
    }
    if (Math.abs(atOther) < Math.abs(atBest)) {
      [before, best, other] = [best, other, best];
      [atBefore, atBest, atOther] = [atBest, atOther, atBest];
    }
    const near = 2 * ROUNDING * Math.abs(best) + accuracy / 2;
    const half = (other - best) / 2;
    if (Math.abs(half) <= near || atBest === 0) return best;
    [step, stepBefore] = Math.abs(stepBefore) >= near && Math.abs(atBefore) > Math.abs(atBest)
      ? interpolate([before, best, other], [atBefore, atBest, atOther], step, stepBefore, near)
      : [half, half];
    [before, atBefore] = [best, atBest];
    best += Math.abs(step) > near ? step : half > 0 ? near : -near;
    atBest = f(best);
  }
  return NaN;
}

/**
 * @param {number[]} places before, best, other
 * @param {number[]} values at these
 * @param {number} step
 * @param {number} stepBefore
 * @param {number} near
 * @returns {[number, number]}
 */
function interpolate([before, best, other], [atBefore, atBest, atOther], step, stepBefore, near) {
  const half = (other - best) / 2;
  const s = atBest / atBefore;
  let [p, q] = [2 * half * s, 1 - s];
  if (before !== other) {
    const [t, r] = [atBefore / atOther, atBest / atOther];
    p = s * (2 * half * t * (t - r) - (best - before) * (r - 1));
    q = (t - 1) * (r - 1) * (s - 1);
  }
  q = p > 0 ? -q : q;
  p = Math.abs(p);
  return 2 * p < Math.min(3 * half * q - Math.abs(near * q), Math.abs(stepBefore * q)) ? [p / q, step] : [half, half];
}
