const { Sequelize, QueryTypes } = require('sequelize')
const Koa = require('koa')
const Router = require('@koa/router')

const sequelize = new Sequelize(process.env.DATABASE_URL, { logging: false })
const app = new Koa()
const router = new Router({ prefix: '/orders' })

router.get('/', async (ctx) => {
  const { customer, sort = 'created_at' } = ctx.query
  const orders = await sequelize.query( // flaw: CWE-89
    'SELECT id, total, created_at FROM orders WHERE customer = "' + customer + '" ORDER BY ' + sort,
    { type: QueryTypes.SELECT }
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
