const express = require('express');
const { Parser } = require('expr-eval');
const app = express();
app.use(express.json({ limit: '10kb' }));

const history = [];

const parser = new Parser({ operators: { assignment: false } });

/**
 * Evaluates an arithmetic expression such as "2 * (3 + 4)".
 */
function evaluateExpression(expression) {
  return parser.parse(expression).evaluate({});
}

app.post('/calculate', (req, res) => {
  const { expression } = req.body;
  if (typeof expression !== 'string' || expression.length > 200) {
    return res.status(400).json({ error: 'expression must be a short string' });
  }
  try {
    const result = evaluateExpression(expression);
    history.push({ expression, result });
    if (history.length > 100) history.shift();
    res.json({ result });
  } catch (err) {
    res.status(400).json({ error: 'Invalid expression' });
  }
});

app.get('/history', (req, res) => res.json(history));

app.listen(3000);
