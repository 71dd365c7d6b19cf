/**
 * Computes a price by the formula that a dealer has configured, such as "base * 1.19 + shipping".
 *
 * @param {string} formula
 * @param {Record<string, number>} variables
 * @returns {number}
 */
export function priceOf(formula, variables) {
  const names = Object.keys(variables);
  const compute = new Function(...names, `"use strict"; return (${formula});`); // flaw: CWE-94
  const price = compute(...names.map((name) => variables[name]));
  if (!Number.isFinite(price)) {
    throw new Error('The formula gives no number');
  }
  return Math.round(price * 100) / 100;
}
