/** Why a cell has no value: back over lost values, through the choices that were taken, to where they were lost. */

/**
 * @typedef {object} Loss
 * @property {'division_by_zero' | 'overflow' | 'undefined' | 'refused' | 'not_meaningful' | 'no_convergence' | 'undetermined'} kind
 * @property {string | null} reason what the model says, where it refuses a value or says that it would mean nothing
 * @property {number} cell the index of the cell in which it began; −1 where that is none
 */

/** @param {Float64Array} slots @param {number} slot @returns {boolean} */
function isLost(slots, slot) {
  return !Number.isFinite(slots[slot]);
}

/**
 * The loss of the first step between two places whose operands have values and whose result has none; null when there is no such step.
 * @param {import('./program.js').Program} program
 * @param {number} from
 * @param {number} to
 * @param {Float64Array} slots
 * @returns {Loss | null}
 */
export function firstLoss(program, from, to, slots) {
  for (let i = from; i < to; i++) if (isFaulty(program, program.steps[i], slots)) return lossOf(program, i, slots);
  return null;
}

/**
 * Why there is no value in a slot after a run. Only what a model calls not meaningful is called so when nothing else is behind it.
 * @param {import('./program.js').Program} program
 * @param {number} slot
 * @param {Float64Array} slots
 * @param {(import('./circles.js').Solution | null)[]} solutions
 * @returns {Loss | null} null where there is a value
 */
export function lossBehind(program, slot, slots, solutions) {
  const waiting = isLost(slots, slot) ? [slot] : [];
  const seen = new Set(waiting);
  /** @type {Loss | null} */
  let found = null;
  while (waiting.length > 0) {
    const at = /** @type {number} */ (waiting.pop());
    const { loss, from } = behind(program, at, slots, solutions);
    if (loss && loss.kind !== 'not_meaningful') return loss;
    found ??= loss;
    for (const next of from.reverse()) {
      if (!seen.has(next) && isLost(slots, next)) {
        seen.add(next);
        waiting.push(next);
      }
    }
  }
  return found;
}

/**
 * The loss that happened in a slot, or the slots that it came from.
 * @param {import('./program.js').Program} program
 * @param {number} slot
 * @param {Float64Array} slots
 * @param {(import('./circles.js').Solution | null)[]} solutions
 * @returns {{loss: Loss | null, from: number[]}}
 */
function behind(program, slot, slots, solutions) {
  const failed = program.circles.findIndex((circle, i) => solutions[i]?.converged === false && circle.has(slot));
  if (failed >= 0) return behindCircle(program, program.circles[failed], /** @type {any} */ (solutions[failed]), slots);
  const known = program.lost.get(slot);
  if (known) return { loss: known, from: [] };
  const writer = program.writers[slot];
  if (writer < 0) return { loss: { kind: 'overflow', reason: null, cell: program.cellAt(slot) }, from: [] };
  return isFaulty(program, program.steps[writer], slots)
    ? { loss: lossOf(program, writer, slots), from: [] }
    : { loss: null, from: takenFrom(program, program.steps[writer], slots) };
}

/**
 * @param {import('./program.js').Program} program
 * @param {import('./circles.js').Circle} circle
 * @param {import('./circles.js').Solution} solution
 * @param {Float64Array} slots
 * @returns {{loss: Loss | null, from: number[]}}
 */
function behindCircle(program, circle, solution, slots) {
  if (solution.loss) return { loss: solution.loss, from: [] };
  const outside = program.steps.slice(circle.first, circle.end).flatMap((step) => step.operands)
    .filter((slot) => isLost(slots, slot) && !circle.has(slot) && !circle.computes(slot) && !program.refusals.has(slot));
  const kind = solution.isUndetermined ? 'undetermined' : 'no_convergence';
  return outside.length > 0 ? { loss: null, from: outside } : { loss: { kind, reason: null, cell: circle.cuts[0] }, from: [] };
}

/**
 * Whether a value is lost here, or refused.
 * @param {import('./program.js').Program} program
 * @param {import('./steps.js').Step} step
 * @param {Float64Array} slots
 */
function isFaulty(program, step, slots) {
  if (!isLost(slots, step.target) || isLost(slots, step.operands[0])) return false;
  if (step.operands.length < 3) return step.operands.length < 2 || !isLost(slots, step.operands[1]);
  const chosen = chosenBy(step, slots);
  return !isLost(slots, chosen) || program.refusals.has(chosen);
}

// Not those that a choice did not fall on.
/** @param {import('./program.js').Program} program @param {import('./steps.js').Step} step @param {Float64Array} slots @returns {number[]} */
function takenFrom(program, step, slots) {
  const isChoice = step.operands.length === 3;
  return isChoice ? [isLost(slots, step.operands[0]) ? step.operands[0] : chosenBy(step, slots)] : step.operands.slice();
}

/** @param {import('./steps.js').Step} step @param {Float64Array} slots @returns {number} */
function chosenBy(step, slots) {
  return slots[step.operands[0]] !== 0 ? step.operands[1] : step.operands[2];
}

/** @param {import('./program.js').Program} program @param {number} place @param {Float64Array} slots @returns {Loss} */
function lossOf(program, place, slots) {
  const step = program.steps[place];
  const refusal = step.operands.length === 3 ? program.refusals.get(chosenBy(step, slots)) : undefined;
  const kind = refusal
    ? (refusal.isNotMeaningful ? 'not_meaningful' : 'refused')
    : kindOf(program.operations[step.code], slots[step.operands[0]], slots[step.operands[1]]);
  return { kind: /** @type {Loss['kind']} */ (kind), reason: refusal?.reason ?? null, cell: program.owner(place) };
}

/** @param {import('./steps.js').Operation} operation @param {number} a @param {number} b @returns {string} */
function kindOf({ script, loss }, a, b) {
  if (script === 'a/b') return b === 0 ? 'division_by_zero' : 'overflow';
  if (script === 'power(a,b)') return a === 0 ? 'division_by_zero' : a < 0 && Math.floor(b) !== b ? 'undefined' : 'overflow';
  return loss;
}
