const express = require('express')
const winston = require('winston')

const logger = winston.createLogger({
  format: winston.format.combine(
    winston.format.timestamp(),
    winston.format.printf(({ timestamp, level, message }) => `${timestamp} ${level} ${message}`)
  ),
  transports: [new winston.transports.File({ filename: 'access.log' })],
})

const app = express()
app.use(express.json({ limit: '50kb' }))

app.post('/coupons/redeem', (req, res) => {
  const { code } = req.body
  logger.info(`coupon redeemed: ${JSON.stringify(code)} by ${JSON.stringify(req.headers['user-agent'])}`)
  if (!/^[A-Z0-9]{8}$/.test(code)) {
    return res.status(422).json({ error: 'That is not a coupon.' })
  }
  res.json({ ok: true })
})

app.get('/coupons', (req, res) => {
  logger.info('coupons listed')
  res.json([])
})

app.listen(3000)
