import { FastifyInstance } from 'fastify';
import { create, all } from 'mathjs';

const math = create(all);
const evaluate = math.evaluate.bind(math);
math.import({ import: () => { throw new Error('off'); }, createUnit: () => { throw new Error('off'); } }, { override: true });

interface SheetBody { cells: Record<string, number>; formula: string }

export async function sheetRoutes(app: FastifyInstance) {
  app.post<{ Body: SheetBody }>('/evaluate', async (request, reply) => {
    const { cells, formula } = request.body;
    if (typeof formula !== 'string' || formula.length > 200) return reply.code(400).send({ error: 'bad formula' });
    const source = formula.replace(/^=/, '');
    try {
      const value = evaluate(source, { ...cells });
      return { value };
    } catch {
      return reply.code(422).send({ error: 'formula could not be evaluated' });
    }
  });
}
