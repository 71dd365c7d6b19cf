const express = require('express');
const app = express();
app.use(express.json({ limit: '10kb' }));

const history = [];

/**
 * Evaluates an arithmetic expression such as "2 * (3 + 4)".
 */
function evaluateExpression(expression) {
  const calculate = new Function('return (' + expression + ')'); // flaw: CWE-94
  return calculate();
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
