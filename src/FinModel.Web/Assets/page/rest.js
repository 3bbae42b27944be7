/** What costs more than a frame waits until the hand rests. */

/**
 * Does something once nobody has asked for it for a while.
 * @param {() => void} run
 */
export function atRest(run, wait = 60) {
  let waiting = 0;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(run, wait);
  };
}
