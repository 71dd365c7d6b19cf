const knex = require('knex')({ client: 'pg', connection: process.env.DATABASE_URL });
const Router = require('@koa/router');
const router = new Router({ prefix: '/reports' });

const GROUPS = { country: 'country', month: "date_trunc('month', created_at)" };

router.get('/sales', async (ctx) => {
  const { groupBy = 'country', from, to } = ctx.query;
  const expression = Object.hasOwn(GROUPS, groupBy) ? GROUPS[groupBy] : GROUPS.country;
  const rows = await knex('sales')
    .select(knex.raw(`${expression} as label, sum(amount) as total`))
    .whereBetween('created_at', [from, to])
    .groupBy('label');
  ctx.body = rows;
});

module.exports = router;
