import Fastify from 'fastify';
import { z } from 'zod';
import { runInContainer } from './sandbox';

const app = Fastify({ bodyLimit: 64 * 1024 });
const Submission = z.object({ code: z.string().max(20_000), input: z.string().max(10_000).default('') });

app.post('/run', async (request, reply) => {
  const parsed = Submission.safeParse(request.body);
  if (!parsed.success) return reply.code(400).send({ error: 'invalid submission' });
  const { code, input } = parsed.data;
  try {
    const result = await runInContainer({ image: 'node:22-alpine', network: 'none', memoryMb: 128, timeoutMs: 2000, code, input });
    return { output: result.stdout };
  } catch (error) {
    request.log.error(error);
    return reply.code(422).send({ error: 'The program failed' });
  }
});

app.listen({ port: 3000 });
