const knex = require('knex')({ client: 'pg', connection: process.env.DATABASE_URL });

/**
 * Returns revenue by month for a given region and year.
 */
async function revenueByMonth(region, year) {
  const rows = await knex('orders')
    .select(knex.raw("date_trunc('month', created_at) as month"), knex.raw('sum(total) as revenue'))
    .whereRaw('region = ? and extract(year from created_at) = ?', [region, year])
    .groupByRaw('1')
    .orderBy('month');
  return rows.map((r) => ({ month: r.month, revenue: Number(r.revenue) }));
}

module.exports = { revenueByMonth };
