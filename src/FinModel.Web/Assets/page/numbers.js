import { data, lineOf } from './data.js';
import { say, word } from './text.js';

/*
 * How numbers are written: the page's spelling of Presentation's NumberText and Figures, whose texts a test holds against these for every cell of every model.
 * Rounding is that of decimal arithmetic, so that 1.005 is a half and goes up, as on paper.
 */
/** @typedef {import('./data.js').Line} Line */

export const missing = data.formats.missing;
export const notMeaningful = data.formats.notMeaningful;
const { largestDecimal, firstWithoutDecimals, usualDecimals, firstDay, lastDay } = data.formats;
const powersOfTen = Array.from({ length: 29 }, (_, i) => Number('1e' + i));

/**
 * A number with so many decimals: thousands grouped, negatives in parentheses.
 * @param {number} value
 * @param {number} decimals
 * @param {string} suffix
 */
export function printed(value, decimals, suffix) {
  if (!Number.isFinite(value)) {
    return missing;
  }

  const rounded = round(value, decimals);
  const digits = Math.abs(rounded) >= largestDecimal ? exponential(Math.abs(rounded)) : grouped(Math.abs(rounded), decimals);
  return rounded < 0 ? `(${digits}${suffix})` : digits + suffix;
}

/** An amount of money and the like: two decimals below a thousand. @param {number} value */
export function amount(value) {
  return printed(value, Math.abs(round(value, usualDecimals)) >= firstWithoutDecimals ? 0 : usualDecimals, '');
}

/**
 * A value of a line as it stands in a statement, where the unit has its own column.
 * @param {number} value
 * @param {Line} line
 * @param {number} [decimals]
 */
export function stated(value, line, decimals, percent = '') {
  switch (line.display) {
    case 'band':
      return bandOf(line, value);
    case 'date':
      return day(value) ?? missing;
    case 'percent':
      return printed(value * 100, decimals ?? usualDecimals, percent);
    case 'times':
      return printed(value, decimals ?? usualDecimals, 'x');
    default:
      return decimals === undefined ? amount(value) : printed(value, decimals, '');
  }
}

/**
 * A value of a line by itself, with its percent sign; words where there is none.
 * @param {number} value
 * @param {Line} line
 */
export function written(value, line) {
  return Number.isFinite(value) ? stated(value, line, line.decimals, '%') : word('no_value');
}

/**
 * A value of a cell by itself.
 * @param {number} value
 * @param {number} slot
 */
export const figure = (value, slot) => written(value, lineOf(slot));

/**
 * A difference of two values of a line; of two percentages in points, of two dates in days; empty where it says nothing.
 * @param {number} value
 * @param {Line} line
 */
export function difference(value, line) {
  if (line.display === 'band' || !Number.isFinite(value)) {
    return '';
  }

  const size = Math.abs(value);
  const text = line.display === 'percent' ? printed(size * 100, line.decimals ?? usualDecimals, 'pp')
    : line.display === 'date' ? printed(size, 0, ' ' + word('days'))
    : written(size, line);
  return (value < 0 ? '-' : '+') + text;
}

/** The day that a number stands for, or null. @param {number} value */
export function day(value) {
  if (!(value >= firstDay && value < lastDay + 1)) {
    return null;
  }

  return new Date(Date.UTC(1899, 11, 30) + Math.trunc(value) * 86_400_000).toISOString().slice(0, 10);
}

/** @param {Line} line @param {number} value */
function bandOf(line, value) {
  const band = value < 0 ? undefined : line.bands?.[Math.trunc(value)];
  return band === undefined ? '' : say(band);
}

// Fifteen digits, as decimals take them from a double; then half away from zero.
/** @param {number} value @param {number} decimals */
function round(value, decimals) {
  if (!Number.isFinite(value) || Math.abs(value) >= largestDecimal || value === 0) {
    return value;
  }

  const { digits, places } = decimalOf(Math.abs(value));
  if (digits === 0) {
    return 0;
  }

  const cut = places - decimals;
  const sign = value < 0 ? -1 : 1;
  if (cut <= 0) {
    return sign * Number(`${digits}e${-places}`);
  }

  if (cut > 16) {
    return 0;
  }

  const step = powersOfTen[cut];
  const whole = Math.floor(digits / step);
  const isUp = (digits - whole * step) * 2 >= step;
  return sign * Number(`${isUp ? whole + 1 : whole}e${-decimals}`);
}

// The way from double to decimal of .NET: a whole number of at most fifteen digits, and how many of them are decimals.
/** @param {number} value */
function decimalOf(value) {
  const exponent = exponentOf(value);
  let power = 14 - ((exponent * 19728) >> 16);
  let scaled = value;
  if (power >= 0) {
    power = Math.min(power, 28);
    scaled *= powersOfTen[power];
  } else if (power !== -1 || scaled >= 1e15) {
    scaled /= powersOfTen[-power];
  } else {
    power = 0;
  }

  if (scaled < 1e14 && power < 28) {
    scaled *= 10;
    power++;
  }

  const below = Math.floor(scaled);
  const rest = scaled - below;
  return { digits: rest > 0.5 || (rest === 0.5 && below % 2 === 1) ? below + 1 : below, places: power };
}

const bits = new DataView(new ArrayBuffer(8));

// The power of two just above.
/** @param {number} value */
function exponentOf(value) {
  bits.setFloat64(0, value);
  return ((bits.getUint32(0) >>> 20) & 0x7ff) - 1022;
}

/** @param {number} value @param {number} decimals */
function grouped(value, decimals) {
  const text = value >= 1e15 ? BigInt(value).toString() + (decimals > 0 ? '.' + '0'.repeat(decimals) : '') : value.toFixed(decimals);
  const point = text.indexOf('.');
  const whole = point < 0 ? text : text.slice(0, point);
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (point < 0 ? '' : text.slice(point));
}

/** @param {number} value */
function exponential(value) {
  const [digits, exponent] = value.toExponential(4).split('e');
  return `${Number(digits)}E${exponent}`;
}
