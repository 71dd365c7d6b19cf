import type { FastifyInstance, FastifyRequest } from 'fastify';
import { prisma } from '../prisma.js';

interface MemberBody {
  displayName?: string;
  bio?: string;
}

export default async function memberRoutes(app: FastifyInstance) {
  app.addHook('preHandler', app.authenticate);

  app.get('/members/me', async (request) => {
    return prisma.member.findUnique({
      where: { id: request.user.id },
      select: { id: true, displayName: true, bio: true },
    });
  });

  app.patch('/members/me', async (request: FastifyRequest<{ Body: MemberBody }>, reply) => {
    const { displayName, bio } = request.body;
    const member = await prisma.member.update({
      where: { id: request.user.id },
      data: { displayName, bio, updatedAt: new Date() },
      select: { id: true, displayName: true, bio: true },
    });
    return reply.send(member);
  });
}
