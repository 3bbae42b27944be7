/**
 * Random bits as a function of a counter and a key, the engine's: what run number i draws depends on i and the seed alone (Philox4x32-10; Salmon, Moraes, Dror
 * and Shaw, "Parallel random numbers: as easy as 1, 2, 3", 2011).
 */
const ROUNDS = 10;
const [FIRST, SECOND] = [0xD2511F53, 0xCD9E8D57];
const [KEY_LOW, KEY_HIGH] = [0x9E3779B9, 0xBB67AE85];
const TWO32 = 4294967296;

/**
 * Four words of 32 random bits.
 * @param {number} run the first two words of the counter, as one number
 * @param {number} block the third
 * @param {number} key
 * @param {Uint32Array} words takes them
 * @param {number} [last] the fourth
 */
export function draw(run, block, key, words, last = 0) {
  let [a, b, c, d] = [run % TWO32, Math.floor(run / TWO32), block, last];
  let [keyLow, keyHigh] = [key % TWO32, Math.floor(key / TWO32)];
  for (let round = 0; round < ROUNDS; round++) {
    const [firstHigh, firstLow] = [upperProduct(a, FIRST), Math.imul(a, FIRST) >>> 0];
    const [secondHigh, secondLow] = [upperProduct(c, SECOND), Math.imul(c, SECOND) >>> 0];
    a = (secondHigh ^ b ^ keyLow) >>> 0;
    b = secondLow;
    c = (firstHigh ^ d ^ keyHigh) >>> 0;
    d = firstLow;
    keyLow = (keyLow + KEY_LOW) >>> 0;
    keyHigh = (keyHigh + KEY_HIGH) >>> 0;
  }
  words[0] = a;
  words[1] = b;
  words[2] = c;
  words[3] = d;
}

/** The upper 32 bits of a product of 32 bits each. @param {number} a @param {number} b @returns {number} */
function upperProduct(a, b) {
  const [aLow, aHigh, bLow, bHigh] = [a & 0xFFFF, a >>> 16, b & 0xFFFF, b >>> 16];
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const other = aLow * bHigh + (middle & 0xFFFF);
  return aHigh * bHigh + (middle >>> 16) + (other >>> 16);
}
