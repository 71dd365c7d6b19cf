const knex = require('knex')({ client: 'pg', connection: process.env.DATABASE_URL });
const Router = require('@koa/router');
const router = new Router({ prefix: '/reports' });

router.get('/sales', async (ctx) => {
  const { groupBy = 'country', from, to } = ctx.query;
  const rows = await knex('sales')
    .select(knex.raw(`${groupBy} as label, sum(amount) as total`)) // flaw: CWE-89
    .whereBetween('created_at', [from, to])
    .groupBy('label');
  ctx.body = rows;
});

module.exports = router;
