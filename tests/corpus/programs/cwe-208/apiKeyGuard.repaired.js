import { createHmac, timingSafeEqual } from 'crypto'
import Koa from 'koa'
import bodyParser from 'koa-bodyparser'

const app = new Koa()
const clients = new Map(Object.entries(JSON.parse(process.env.CLIENT_SECRETS)))

app.use(bodyParser({ jsonLimit: '100kb' }))

// Each request is signed: HMAC-SHA256 of the raw body with the client's secret.
app.use(async (ctx, next) => {
  const secret = clients.get(ctx.get('X-Client'))
  if (!secret) ctx.throw(401, 'unknown client')
  const digest = createHmac('sha256', secret).update(ctx.request.rawBody || '').digest('base64')
  const given = Buffer.from(ctx.get('X-Signature'))
  const wanted = Buffer.from(digest)
  if (given.length === wanted.length && timingSafeEqual(given, wanted)) {
    await next()
  } else {
    ctx.throw(401, 'invalid signature')
  }
})

app.use(async (ctx) => {
  ctx.body = { received: Object.keys(ctx.request.body).length }
})

app.listen(3000)
