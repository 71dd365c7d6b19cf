import vm from 'node:vm';
import { Worker } from 'node:worker_threads';
import Fastify from 'fastify';

const app = Fastify();

interface Rule {
  name: string;
  code: string;
}

type Condition = { field: string; op: 'eq' | 'gt' | 'lt'; value: string | number };
const OPS: Record<Condition['op'], (a: any, b: any) => boolean> = {
  eq: (a, b) => a === b,
  gt: (a, b) => a > b,
  lt: (a, b) => a < b,
};

// Users may write small filters in JavaScript, for example: record.total > 100
app.post<{ Body: { condition: Condition; records: Record<string, unknown>[] } }>('/filter', async (request, reply) => {
  const { condition, records } = request.body;
  if (!Object.hasOwn(OPS, condition.op) || !Array.isArray(records)) {
    return reply.code(400).send({ error: 'bad condition' });
  }
  const compare = OPS[condition.op];
  const kept = records.filter((record) => compare(record[condition.field], condition.value));
  return { kept };
});

app.listen({ port: 4000 });
