/** Rounding as spreadsheets do it: half away from zero, on the number a person would read (1.005 to two decimals is 1.01). */

/** @param {number} value @param {number} decimals @returns {number} */
export function round(value, decimals) {
  const digits = Math.trunc(decimals);
  if (digits !== digits || value !== value) return NaN;
  if (digits < -300 || digits > 300 || Math.abs(value) === Infinity) return digits > 300 ? value : digits < -300 ? 0 : NaN;
  const scale = powerOfTen(Math.abs(digits));
  const scaled = digits >= 0 ? value * scale : value / scale;
  if (!(Math.abs(scaled) < 1e15)) return value;
  const rounded = awayFromZero(fifteenDigits(scaled));
  return digits >= 0 ? rounded / scale : rounded * scale;
}

/** The nearest double to ten to a whole power. @param {number} power @returns {number} */
function powerOfTen(power) {
  return Number(`1e${power}`);
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
  while (digits < 15 && size >= powerOfTen(digits)) digits++;
  const scale = powerOfTen(15 - digits);
  return awayFromZero(value * scale) / scale;
}
