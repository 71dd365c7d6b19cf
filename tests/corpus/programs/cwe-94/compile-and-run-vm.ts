import Fastify from 'fastify';
import { z } from 'zod';
import vm from 'node:vm';

const app = Fastify({ bodyLimit: 64 * 1024 });
const Submission = z.object({ code: z.string().max(20_000), input: z.string().max(10_000).default('') });

app.post('/run', async (request, reply) => {
  const parsed = Submission.safeParse(request.body);
  if (!parsed.success) return reply.code(400).send({ error: 'invalid submission' });
  const { code, input } = parsed.data;
  const output: string[] = [];
  const context = vm.createContext({ input, console: { log: (...parts: unknown[]) => output.push(parts.join(' ')) } });
  try {
    vm.runInContext(code, context, { timeout: 2000 }); // flaw: CWE-94
    return { output: output.join('\n') };
  } catch (error) {
    return reply.code(422).send({ error: 'The program failed' });
  }
});

app.listen({ port: 3000 });
