const Koa = require('koa');
const Router = require('@koa/router');
const knex = require('knex')({ client: 'pg', connection: process.env.DATABASE_URL });

const app = new Koa();
const router = new Router();

function salesBetween(knex, start, end, region) {
  return knex('sales')
    .select('region')
    .sum('amount as total')
    .whereRaw(`sold_at BETWEEN '${start}' AND '${end}'`) // flaw: CWE-89
    .andWhere({ region })
    .groupBy('region');
}

router.get('/sales', async (ctx) => {
  const { start, end, region } = ctx.query;
  if (!start || !end) ctx.throw(400, 'start and end are required');
  ctx.body = await salesBetween(knex, start, end, String(region || 'EU'));
});

app.use(router.routes());
app.listen(3001);
