import { FastifyPluginAsync } from 'fastify';
import { prisma } from '../prisma.js';

const plugin: FastifyPluginAsync = async (app) => {
  app.get<{ Querystring: { page?: string; limit?: string } }>('/articles', async (request) => {
    const page = Math.max(Number(request.query.page) || 1, 1);
    const limit = Math.min(Math.max(Number(request.query.limit) || 20, 1), 100);
    const articles = await prisma.article.findMany({ skip: (page - 1) * limit, take: limit, orderBy: { id: 'desc' } });
    return { page, articles };
  });
};

export default plugin;
