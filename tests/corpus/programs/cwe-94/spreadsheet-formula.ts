import { FastifyInstance } from 'fastify';

interface SheetBody { cells: Record<string, number>; formula: string }

export async function sheetRoutes(app: FastifyInstance) {
  app.post<{ Body: SheetBody }>('/evaluate', async (request, reply) => {
    const { cells, formula } = request.body;
    if (typeof formula !== 'string' || formula.length > 200) return reply.code(400).send({ error: 'bad formula' });
    const source = formula.replace(/^=/, '');
    try {
      const value = eval(source.replace(/[A-Z]+\d+/g, (cell) => String(cells[cell] ?? 0))); // flaw: CWE-94, CWE-95
      return { value };
    } catch {
      return reply.code(422).send({ error: 'formula could not be evaluated' });
    }
  });
}
