import { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { permissions, projects } from './repositories';

/** Whether the user may do this with the project. */
async function canAccess(userId: string, projectId: string, action: string): Promise<boolean> {
  const granted = await permissions.find({ userId, projectId });
  return granted.some((p) => p.action === action);
}

export default async function routes(app: FastifyInstance) {
  app.addHook('preHandler', app.authenticate);

  app.get('/projects/:id', async (request: FastifyRequest<{ Params: { id: string } }>, reply: FastifyReply) => {
    if (!(await canAccess(request.user.id, request.params.id, 'read'))) {
      return reply.code(403).send({ error: 'forbidden' });
    }
    return projects.get(request.params.id);
  });

  app.delete('/projects/:id', async (request: FastifyRequest<{ Params: { id: string } }>, reply: FastifyReply) => {
    if (!canAccess(request.user.id, request.params.id, 'delete')) { // flaw: CWE-863
      return reply.code(403).send({ error: 'forbidden' });
    }
    await projects.remove(request.params.id);
    return reply.code(204).send();
  });
}
