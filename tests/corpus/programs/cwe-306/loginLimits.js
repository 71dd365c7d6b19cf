import express from 'express'
import argon2 from 'argon2'
import { findAccount } from './accounts.js'

const app = express()
app.use(express.json({ limit: '5kb' }))

app.post('/login', async (req, res) => { // flaw: CWE-307
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
