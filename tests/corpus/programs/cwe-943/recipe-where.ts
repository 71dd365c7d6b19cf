import { FastifyInstance } from 'fastify';
import { Db } from 'mongodb';

export async function recipeRoutes(app: FastifyInstance, { db }: { db: Db }) {
  const recipes = db.collection('recipes');

  app.get<{ Querystring: { maxMinutes?: string; tag?: string } }>('/recipes', async (request) => {
    const { maxMinutes = '60', tag } = request.query;
    const filter: Record<string, unknown> = {
      $where: `this.minutes <= ${maxMinutes}`, // flaw: CWE-943
    };
    if (typeof tag === 'string') {
      filter.tags = tag;
    }
    return recipes.find(filter).limit(50).toArray();
  });
}
