/** Rounding as spreadsheets do it: half away from zero, on the number a person would read (1.005 to two decimals is 1.01). */

const POWERS = Array.from({ length: 301 }, (_, power) => Number(`1e${power}`));

/** @param {number} value @param {number} decimals @returns {number} */
export function round(value, decimals) {
  const digits = Math.trunc(decimals);
  if (digits !== digits || value !== value) return NaN;
  if (digits < -300 || digits > 300 || Math.abs(value) === Infinity) return digits > 300 ? value : digits < -300 ? 0 : NaN;
  const scale = POWERS[Math.abs(digits)];
  const scaled = digits >= 0 ? value * scale : value / scale;
  if (!(Math.abs(scaled) < 1e15)) return value;
  const rounded = awayFromZero(fifteenDigits(scaled));
  return digits >= 0 ? rounded / scale : rounded * scale;
}

// The greatest number below one half, so that what lies just below a half is not lifted.
/** @param {number} value @returns {number} */
function awayFromZero(value) {
  return Math.trunc(value + (value < 0 ? -0.49999999999999994 : 0.49999999999999994));
}

/** @param {number} value @returns {number} */
function fifteenDigits(value) {
  const size = Math.abs(value);
  if (size === 0) return 0;
  if (size < 0.1) return value;
  let digits = 0;
  while (digits < 15 && size >= POWERS[digits]) digits++;
  const scale = POWERS[15 - digits];
  return awayFromZero(value * scale) / scale;
}
