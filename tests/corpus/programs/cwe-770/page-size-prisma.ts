import { FastifyPluginAsync } from 'fastify';
import { prisma } from '../prisma.js';

const plugin: FastifyPluginAsync = async (app) => {
  app.get<{ Querystring: { page?: string; limit?: string } }>('/articles', async (request) => {
    const page = Math.max(Number(request.query.page) || 1, 1);
    const limit = Number(request.query.limit) || 20;
    const articles = await prisma.article.findMany({ skip: (page - 1) * limit, take: limit, orderBy: { id: 'desc' } }); // flaw: CWE-770
    return { page, articles };
  });
};

export default plugin;
