import { Parser } from 'expr-eval';

const parser = new Parser({ operators: { assignment: false, concatenate: false, in: false } });

/**
 * Computes a price by the formula that a dealer has configured, such as "base * 1.19 + shipping".
 *
 * @param {string} formula
 * @param {Record<string, number>} variables
 * @returns {number}
 */
export function priceOf(formula, variables) {
  const price = parser.parse(formula).evaluate({ ...variables });
  if (!Number.isFinite(price)) {
    throw new Error('The formula gives no number');
  }
  return Math.round(price * 100) / 100;
}
