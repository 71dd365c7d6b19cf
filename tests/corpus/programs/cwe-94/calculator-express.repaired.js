const express = require('express');
const { evaluate } = require('./parser');
const app = express();
app.use(express.json({ limit: '10kb' }));

/**
 * POST /calculator
 * { "expression": "1 + 2 * 3" } -> { "result": "7" }
 */
app.post('/calculator', (req, res) => {
  const { expression } = req.body;

  if (typeof expression !== 'string' || expression.trim() === '') {
    return res.status(400).json({ error: 'Invalid expression' });
  }

  try {
    const result = evaluate(expression);
    if (typeof result !== 'number' || !Number.isFinite(result)) {
      return res.status(400).json({ error: 'Invalid expression' });
    }
    res.json({ result: String(result) });
  } catch (err) {
    res.status(400).json({ error: 'Invalid expression' });
  }
});

app.listen(5000, '0.0.0.0', () => console.log('Server running on port 5000'));
