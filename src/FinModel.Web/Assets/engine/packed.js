/** Whole numbers as they come with the data: seven bits a byte, the last byte of a number without its top bit, and the bytes as base64. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Uint8Array(128);
for (let i = 0; i < DIGITS.length; i++) VALUES[DIGITS.charCodeAt(i)] = i;

/** @param {string} text @returns {number[]} */
export function unpack(text) {
  const numbers = [];
  let [bits, held, number, shift] = [0, 0, 0, 0];
  for (let i = 0; i < text.length && text[i] !== '='; i++) {
    bits = ((bits << 6) | VALUES[text.charCodeAt(i)]) & 0xFFFF;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    const byte = (bits >> held) & 0xFF;
    number |= (byte & 0x7F) << shift;
    shift += 7;
    if (byte < 0x80) {
      numbers.push(number);
      [number, shift] = [0, 0];
    }
  }
  return numbers;
}
