import express from 'express'
import argon2 from 'argon2'
import rateLimit from 'express-rate-limit'
import { findAccount } from './accounts.js'

const app = express()
app.use(express.json({ limit: '5kb' }))

const loginLimiter = rateLimit({ windowMs: 15 * 60 * 1000, limit: 10 })

app.post('/login', loginLimiter, async (req, res) => {
  const email = String(req.body.email)
  const password = String(req.body.password)
  const account = await findAccount(email)
  if (!account || !(await argon2.verify(account.hash, password))) {
    return res.status(401).json({ error: 'invalid credentials' })
  }
  res.cookie('sid', await account.newSession(), { httpOnly: true, secure: true, sameSite: 'lax' })
  res.sendStatus(204)
})

app.get('/healthz', (_req, res) => {
  res.send('ok')
})

app.listen(3000, '127.0.0.1')
