import express from 'express'

const app = express()
app.use(express.json({ limit: '2kb' }))

const history = []

app.post('/calculate', (req, res) => {
  const { expression } = req.body
  if (typeof expression !== 'string' || expression.length > 100) {
    return res.status(400).json({ error: 'Expression must be a short string' })
  }
  try {
    const result = eval(expression) // flaw: CWE-95
    history.push({ expression, result })
    if (history.length > 100) history.shift()
    res.json({ result })
  } catch {
    res.status(400).json({ error: 'Invalid expression' })
  }
})

app.get('/history', (_req, res) => {
  res.json(history)
})

app.listen(3000, () => console.log('Calculator is listening on 3000'))
