import { PrismaClient } from '@prisma/client';
import Fastify from 'fastify';

const prisma = new PrismaClient();
const app = Fastify({ logger: true });

interface RevenueQuery {
  from: string;
  to: string;
  groupBy?: string;
}

type RevenueRow = { bucket: Date; total: number };

const BUCKETS = new Set(['day', 'week', 'month']);

app.get<{ Querystring: RevenueQuery }>('/reports/revenue', async (request, reply) => {
  const { from, to, groupBy = 'day' } = request.query;
  if (!from || !to) {
    return reply.code(400).send({ message: 'from and to are required' });
  }

  if (!BUCKETS.has(groupBy)) {
    return reply.code(400).send({ message: 'groupBy must be day, week or month' });
  }
  const rows: RevenueRow[] = await prisma.$queryRaw`
    SELECT date_trunc(${groupBy}, "paidAt") AS bucket, SUM(amount)::float AS total
    FROM "Payment" WHERE "paidAt" BETWEEN ${new Date(from)} AND ${new Date(to)} GROUP BY 1 ORDER BY 1`;
  return { rows };
});

app.addHook('onClose', async () => {
  await prisma.$disconnect();
});

app.listen({ port: 3000 });
