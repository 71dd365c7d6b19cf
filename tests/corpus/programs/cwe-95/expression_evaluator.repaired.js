'use strict';

const { create, all } = require('mathjs');

const math = create(all, {});
const limitedParse = math.parse;
math.import(
  {
    import() { throw new Error('import is disabled'); },
    createUnit() { throw new Error('createUnit is disabled'); },
    evaluate() { throw new Error('evaluate is disabled'); },
    parse() { throw new Error('parse is disabled'); },
    simplify() { throw new Error('simplify is disabled'); },
    derivative() { throw new Error('derivative is disabled'); },
  },
  { override: true },
);

const ALLOWED = /^[\w\s+\-*/%().,<>=!]*$/;
const MAX_LENGTH = 200;

function compileExpression(expression) {
  if (typeof expression !== 'string' || expression.length > MAX_LENGTH || !ALLOWED.test(expression)) {
    throw new TypeError('expression is not allowed');
  }
  return limitedParse(expression).compile();
}

/**
 * Evaluates an arithmetic expression supplied by the user against a set of variables.
 */
function evaluateExpression(expression, variables = {}) {
  return compileExpression(expression).evaluate({ ...variables });
}

function computeColumn(rows, expression) {
  const compiled = compileExpression(expression);
  return rows.map((row) => compiled.evaluate({ ...row }));
}

module.exports = { evaluateExpression, compileExpression, computeColumn };
