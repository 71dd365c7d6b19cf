import express from 'express'
import jwt from 'jsonwebtoken'
import bcrypt from 'bcrypt'
import { findByEmail } from './users.js'

const JWT_SECRET = 'k8s-Pudel-Regenschirm-4711' // flaw: CWE-798

const app = express()
app.use(express.json({ limit: '5kb' }))

app.post('/token', async (req, res) => {
  const user = await findByEmail(String(req.body.email))
  if (!user || !(await bcrypt.compare(String(req.body.password), user.hash))) {
    return res.status(401).json({ error: 'invalid credentials' })
  }
  const token = jwt.sign({ sub: user.id, role: user.role }, JWT_SECRET, { expiresIn: '15m' })
  res.json({ token })
})

app.get('/me', (req, res) => {
  try {
    const claims = jwt.verify(req.get('authorization')?.slice(7) ?? '', JWT_SECRET, { algorithms: ['HS256'] })
    res.json({ id: claims.sub })
  } catch {
    res.sendStatus(401)
  }
})

app.listen(3000)
