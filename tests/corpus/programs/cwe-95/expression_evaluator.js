'use strict';

const vm = require('vm');

/**
 * Evaluates a JavaScript expression supplied by the user against a set of variables.
 *
 * @param {string} expression - the expression, e.g. "price * quantity"
 * @param {Object} variables - the variables the expression may use
 * @returns {*} the value of the expression
 */
function evaluateExpression(expression, variables = {}) {
  if (typeof expression !== 'string') {
    throw new TypeError('expression must be a string');
  }
  const context = vm.createContext({ ...variables, Math });
  return vm.runInContext(expression, context, { timeout: 1000 }); // flaw: CWE-94
}

/** Compiles an expression to a function of its variables. */
function compileExpression(expression, names) {
  return new Function(...names, `return (${expression});`); // flaw: CWE-95
}

function computeColumn(rows, expression) {
  const names = Object.keys(rows[0] ?? {});
  const compute = compileExpression(expression, names);
  return rows.map((row) => compute(...names.map((name) => row[name])));
}

module.exports = { evaluateExpression, compileExpression, computeColumn };
