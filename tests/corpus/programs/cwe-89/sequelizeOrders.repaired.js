const { Sequelize, QueryTypes } = require('sequelize')
const Koa = require('koa')
const Router = require('@koa/router')

const sequelize = new Sequelize(process.env.DATABASE_URL, { logging: false })
const app = new Koa()
const router = new Router({ prefix: '/orders' })

router.get('/', async (ctx) => {
  const { customer, sort = 'created_at' } = ctx.query
  const column = { created_at: 'created_at', total: 'total' }[sort] || 'created_at'
  const orders = await sequelize.query(
    'SELECT id, total, created_at FROM orders WHERE customer = :customer ORDER BY ' + column,
    { type: QueryTypes.SELECT, replacements: { customer } }
  )
  ctx.body = orders
})

router.get('/:id', async (ctx) => {
  const [order] = await sequelize.query('SELECT id, total FROM orders WHERE id = ?', {
    type: QueryTypes.SELECT,
    replacements: [Number(ctx.params.id)],
  })
  if (!order) ctx.throw(404)
  ctx.body = order
})

app.use(router.routes()).use(router.allowedMethods())
app.listen(3000)
