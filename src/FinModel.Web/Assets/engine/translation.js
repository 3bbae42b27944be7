/** From steps to the text of straight-line functions over an array of slots. */

// A browser does not optimise very long functions.
const LONGEST = 80;

/**
 * The text of a list of functions that do the steps in order. Each takes the slots.
 * @param {import('./steps.js').Step[]} steps
 * @param {import('./steps.js').Operation[]} operations
 * @param {Uint8Array} isGuarded by slot, whether what is not finite must be made a loss at once
 * @returns {string}
 */
export function textOf(steps, operations, isGuarded) {
  const functions = [];
  for (let i = 0; i < steps.length; i += LONGEST) {
    const statements = steps.slice(i, i + LONGEST).map((step) => statement(step, operations[step.code].script, isGuarded[step.target] === 1));
    functions.push(`function(s){let t;${statements.join('')}}`);
  }
  return `[${functions.join(',\n')}]`;
}

/**
 * The slots in which an infinity must not stand: some operation reads them that could make a number of it. Elsewhere it shows in every result, as a loss does.
 * @param {import('./steps.js').Step[]} steps
 * @param {import('./steps.js').Operation[]} operations
 * @param {number} slots how many there are
 * @returns {Uint8Array}
 */
export function guardedSlots(steps, operations, slots) {
  const isGuarded = new Uint8Array(slots);
  for (const { code, operands } of steps) {
    operands.forEach((slot, place) => {
      if ((operations[code].shows & (1 << place)) === 0) isGuarded[slot] = 1;
    });
  }
  return isGuarded;
}

/** @param {import('./steps.js').Step} step @param {string} script @param {boolean} isGuarded @returns {string} */
function statement({ target, operands }, script, isGuarded) {
  const value = script.replace(/\b[abc]\b/g, (letter) => `s[${operands[letter.charCodeAt(0) - 97]}]`);
  return isGuarded ? `t=${value};s[${target}]=t-t===0?t:NaN;` : `s[${target}]=${value};`;
}
