import express from 'express'
import { readdir } from 'node:fs/promises'
import escapeStringRegexp from 'escape-string-regexp'

const app = express()

app.get('/files', async (req, res) => {
  const names = await readdir('./public')
  const filter = req.query.filter
  if (!filter) {
    return res.json(names)
  }
  const pattern = new RegExp(escapeStringRegexp(String(filter)), 'i')
  res.json(names.filter((name) => pattern.test(name)))
})

app.get('/files/count', async (_req, res) => {
  const names = await readdir('./public')
  res.json({ count: names.length })
})

app.use((err, _req, res, _next) => {
  console.error(err)
  res.status(500).json({ error: 'internal error' })
})

app.listen(3000)
