import { engine } from './model.js';

/** Whether a cell has no value only because the model says that it would mean nothing. */
export function isNotMeaningful(slot) {
  return engine.isNotMeaningful ? engine.isNotMeaningful(slot) : false;
}
