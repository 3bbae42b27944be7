/** What is left of a program when only some inputs move and only some cells are asked for. */

/** @typedef {{steps: import('./steps.js').Step[], circles: any[]}} Pruned */

/**
 * @param {import('./program.js').Program} program
 * @param {number[]} moved the slots of the inputs that move
 * @param {number[]} asked the slots that are asked for
 * @returns {Pruned}
 */
export function pruned(program, moved, asked) {
  return needed(moving(program, moved), program.initial.length, asked);
}

// Stretches of steps, each before a circle or a circle as a whole, so that its solver can run it.
/** @typedef {{steps: import('./steps.js').Step[], circle: import('./circles.js').Circle | null}} Stretch */

/** @param {import('./program.js').Program} program @returns {Stretch[]} */
function stretches(program) {
  /** @type {Stretch[]} */
  const found = [];
  let done = 0;
  for (const circle of program.circles) {
    found.push({ steps: program.steps.slice(done, circle.solve), circle: null }, { steps: program.steps.slice(circle.solve, circle.end), circle });
    done = circle.end;
  }
  return [...found, { steps: program.steps.slice(done, program.firstOfChecks), circle: null }];
}

/** @param {import('./program.js').Program} program @param {number[]} moved @returns {Stretch[]} */
function moving(program, moved) {
  const moves = new Uint8Array(program.initial.length);
  for (const slot of moved) moves[slot] = 1;
  const isMoving = (/** @type {import('./steps.js').Step} */ step) => step.operands.some((slot) => moves[slot] === 1);
  return stretches(program).map(({ steps, circle }) => {
    if (circle) {
      const kept = steps.some(isMoving) ? steps : [];
      for (const slot of kept.length > 0 ? [...kept.map((step) => step.target), ...circle.cuts] : []) moves[slot] = 1;
      return { steps: kept, circle };
    }
    return {
      steps: steps.filter((step) => {
        if (isMoving(step)) moves[step.target] = 1;
        return isMoving(step);
      }),
      circle,
    };
  });
}

/** @param {Stretch[]} parts @param {number} slots @param {number[]} asked @returns {Pruned} */
function needed(parts, slots, asked) {
  const isNeeded = new Uint8Array(slots);
  for (const slot of asked) isNeeded[slot] = 1;
  /** @type {Stretch[]} */
  const kept = [];
  for (const { steps, circle } of parts.reverse()) kept.push({ steps: circle ? wholeIfNeeded(steps, circle, isNeeded) : neededOf(steps, isNeeded), circle });
  /** @type {Pruned} */
  const result = { steps: [], circles: [] };
  for (const { steps, circle } of kept.reverse()) {
    if (circle && steps.length > 0) result.circles.push(circle.movedTo(result.steps.length));
    result.steps.push(...steps);
  }
  return result;
}

/** @param {import('./steps.js').Step[]} steps @param {Uint8Array} isNeeded @returns {import('./steps.js').Step[]} */
function neededOf(steps, isNeeded) {
  return steps.reverse().filter((step) => {
    if (isNeeded[step.target] === 1) for (const slot of step.operands) isNeeded[slot] = 1;
    return isNeeded[step.target] === 1;
  }).reverse();
}

/**
 * @param {import('./steps.js').Step[]} steps
 * @param {import('./circles.js').Circle} circle
 * @param {Uint8Array} isNeeded
 * @returns {import('./steps.js').Step[]}
 */
function wholeIfNeeded(steps, circle, isNeeded) {
  if (![...circle.cuts, ...steps.map((step) => step.target)].some((slot) => isNeeded[slot] === 1)) return [];
  for (const slot of [...circle.cuts, ...steps.flatMap((step) => step.operands)]) isNeeded[slot] = 1;
  return steps;
}
