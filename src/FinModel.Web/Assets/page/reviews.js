import { data, idOf, periodOf } from './data.js';
import { word } from './text.js';

/*
 * What reviewers said of a figure, as it is kept with the model.
 */
/** @typedef {import('./data.js').Review} Review */

/** @type {Map<string, Review[]>} */
const byLine = new Map();
for (const review of data.reviews) {
  byLine.set(review.line, [...(byLine.get(review.line) ?? []), review]);
}

/**
 * The comments on a cell; one on a line without a period is about each.
 * @param {number} slot
 * @returns {Review[]}
 */
export const reviewsOf = slot => (byLine.size === 0 ? [] : byLine.get(idOf(slot)) ?? []).filter(r => r.period === '' || r.period === periodOf(slot)?.id);

/**
 * A comment in one sentence, as `explain` has it.
 * @param {Review} review
 */
export const reviewText = ({ period, text, resolved }) =>
  `${word('comment')}${period ? ` (${period})` : ''}${resolved ? ` [${word('resolved')}]` : ''} · ${text}`;
