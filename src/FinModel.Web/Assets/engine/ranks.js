/** Spearman's rank correlation, as the engine has it. */

/**
 * Pairs with a value that is no number are left out; not a number when one of them does not move.
 * @param {Float64Array} left
 * @param {Float64Array} right
 * @returns {number}
 */
export function rankCorrelation(left, right) {
  /** @type {[number[], number[]]} */
  const [x, y] = [[], []];
  for (let i = 0; i < left.length; i++) {
    if (Number.isFinite(left[i]) && Number.isFinite(right[i])) {
      x.push(left[i]);
      y.push(right[i]);
    }
  }
  return x.length < 2 ? NaN : pearson(ranksOf(x), ranksOf(y));
}

// Equal values share the mean of their places.
/** @param {number[]} values @returns {Float64Array} */
function ranksOf(values) {
  const order = values.map((_, i) => i).sort((a, b) => values[a] - values[b]);
  const ranks = new Float64Array(values.length);
  for (let i = 0; i < order.length;) {
    let end = i + 1;
    while (end < order.length && values[order[end]] === values[order[i]]) end++;
    for (let j = i; j < end; j++) ranks[order[j]] = (i + end - 1) / 2;
    i = end;
  }
  return ranks;
}

/** @param {Float64Array} x @param {Float64Array} y @returns {number} */
function pearson(x, y) {
  const middle = (x.length - 1) / 2;
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    xy += (x[i] - middle) * (y[i] - middle);
    xx += (x[i] - middle) * (x[i] - middle);
    yy += (y[i] - middle) * (y[i] - middle);
  }
  return xy / Math.sqrt(xx * yy);
}
