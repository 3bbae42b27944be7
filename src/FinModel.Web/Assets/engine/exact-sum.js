/** A sum of numbers that loses nothing: whole numbers, one for each exponent, so that the order of adding cannot be seen in the result. */
const number = new Float64Array(1);
const words = new Uint32Array(number.buffer);
const TWO32 = 4294967296;

// So many additions fit into the lower parts without carrying.
const ROOM = 1 << 20;

export class ExactSum {
  constructor() {
    this.low = new Float64Array(2048);
    this.high = new Float64Array(2048);
    this.added = 0;
  }

  /** Adds a finite number. @param {number} value */
  add(value) {
    number[0] = value;
    const exponent = (words[1] >>> 20) & 0x7FF;
    const sign = words[1] >>> 31 === 1 ? -1 : 1;
    this.low[exponent] += sign * words[0];
    this.high[exponent] += sign * ((words[1] & 0xFFFFF) | (exponent === 0 ? 0 : 0x100000));
    if (++this.added % ROOM === 0) this.carry();
  }

  carry() {
    for (let i = 0; i < this.low.length; i++) {
      const over = Math.floor(this.low[i] / TWO32);
      this.high[i] += over;
      this.low[i] -= over * TWO32;
    }
  }

  /** The sum as a fraction: a whole number, to be divided by 2 to the power 1075. @returns {bigint} */
  scaled() {
    let sum = 0n;
    for (let i = 0; i < this.low.length; i++) {
      if (this.low[i] !== 0 || this.high[i] !== 0) sum += ((BigInt(this.high[i]) << 32n) + BigInt(this.low[i])) << BigInt(Math.max(i, 1));
    }
    return sum;
  }
}

/** A scaled sum over a count, with more digits than a number has. @param {bigint} scaled @param {bigint} count @returns {number} */
export function fraction(scaled, count) {
  const excess = Math.max(0, bitLength(scaled) - bitLength(count) - 64);
  const shifted = scaled >> BigInt(excess);
  const quotient = Number(shifted / count) + Number(shifted % count) / Number(count);
  return timesPowerOf2(timesPowerOf2(quotient, excess - 500), -575);
}

/** @param {bigint} value @returns {number} */
function bitLength(value) {
  return value === 0n ? 0 : (value < 0n ? -value : value).toString(2).length;
}

/** @param {number} value @param {number} exponent @returns {number} */
function timesPowerOf2(value, exponent) {
  const part = Math.min(Math.max(exponent, -1000), 1000);
  return part === exponent ? value * 2 ** part : timesPowerOf2(value * 2 ** part, exponent - part);
}
