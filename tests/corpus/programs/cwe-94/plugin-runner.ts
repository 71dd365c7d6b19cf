import vm from 'node:vm';
import Fastify from 'fastify';

const app = Fastify();

interface Rule {
  name: string;
  code: string;
}

// Users may write small filters in JavaScript, for example: record.total > 100
app.post<{ Body: { rule: Rule; records: object[] } }>('/filter', async (request, reply) => {
  const { rule, records } = request.body;
  const script = new vm.Script(`Boolean(${rule.code})`);
  const kept = records.filter((record) => {
    const context = vm.createContext({ record });
    return script.runInContext(context, { timeout: 100 }); // flaw: CWE-94
  });
  return { kept };
});

app.listen({ port: 4000 });
