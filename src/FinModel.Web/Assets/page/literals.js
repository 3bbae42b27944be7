import { lineOf } from './data.js';
import { day } from './numbers.js';

/*
 * Values as the language reads them, and as they are typed: in percent where that is the unit, a date as a day, a multiple with its x, otherwise a plain
 * number in the input's own unit. What cannot be read for certain is refused.
 */

/**
 * A value as a scenario or --set has it.
 * @param {number} slot
 * @param {number} value
 */
export function literal(slot, value) {
  const { display, words } = lineOf(slot);
  if (words?.[value] !== undefined) {
    return words[value];
  }

  if (display === 'date' && day(value) !== null) {
    return day(value);
  }

  return display === 'percent' ? percentOf(value) + '%' : plain(String(value)) + (display === 'times' ? 'x' : '');
}

/**
 * Reads what was typed for an input: a number, or null where it is none for certain.
 * @param {number} slot
 * @param {string} text
 */
export function typed(slot, text) {
  const { display, words } = lineOf(slot);
  const tidy = text.trim().replace(/[−–]/g, '-').replace(/％/g, '%');
  if (display === 'date') {
    return dayNumber(tidy);
  }

  if (words) {
    const place = words.indexOf(tidy.toLowerCase());
    return place < 0 ? null : place;
  }

  const match = /^(\(?)([-+]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(%|x)?(\)?)$/.exec(tidy);
  if (!match || (match[1] === '(') !== (match[5] === ')') || (match[1] === '(' && match[2] !== '')) {
    return null;
  }

  const wanted = display === 'percent' ? '%' : display === 'times' ? 'x' : '';
  const isCertain = match[4] === undefined ? display !== 'percent' : match[4] === wanted;
  const digits = match[3].replace(/,/g, '');
  const number = match[4] === '%' ? Number(digits) / 100 : Number(digits);
  return isCertain ? (match[1] === '(' || match[2] === '-' ? -number : number) : null;
}

/** An example of what an input takes. @param {number} slot */
export function example(slot) {
  const { display, words } = lineOf(slot);
  return words ? words.join(', ') : display === 'percent' ? '45%' : display === 'times' ? '12x' : display === 'date' ? '2025-01-24' : '-1,250.5';
}

// The shortest of the texts that, read as percent, give the number back to the last bit.
/** @param {number} value */
function percentOf(value) {
  const percent = value * 100;
  const found = [Number(percent.toFixed(10)), percent, beside(percent, -1n), beside(percent, 1n)].find(p => p / 100 === value) ?? percent;
  return plain(String(found));
}

// The next number below or above, of those that a double can be.
/** @param {number} value @param {bigint} step */
function beside(value, step) {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  bits.setBigInt64(0, bits.getBigInt64(0) + (value < 0 ? -step : step));
  return bits.getFloat64(0);
}

// The same digits, with the point moved.
/** @param {string} text @param {number} by */
function shifted(text, by) {
  const sign = text.startsWith('-') ? '-' : '';
  const [whole, part = ''] = text.replace('-', '').split('.');
  const digits = '0'.repeat(Math.max(0, -by)) + whole + part + '0'.repeat(Math.max(0, by));
  const point = Math.max(0, -by) + whole.length + by;
  return sign + trimmed(digits.slice(0, point) + '.' + digits.slice(point));
}

/** @param {string} text */
function trimmed(text) {
  const short = text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
  return short.replace(/^0+(?=\d)/, '');
}

// Without a power of ten.
/** @param {string} text */
function plain(text) {
  const match = /^(-?)(\d+)(?:\.(\d+))?e([-+]\d+)$/.exec(text);
  return match ? shifted(match[1] + match[2] + '.' + (match[3] ?? '0'), Number(match[4])) : text;
}

/** @param {string} text */
function dayNumber(text) {
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  const date = match && new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  const isDay = date && date.getUTCDate() === Number(match[3]) && date.getUTCMonth() === Number(match[2]) - 1;
  return isDay ? Math.round(date.getTime() / 86_400_000) + 25_569 : null;
}
