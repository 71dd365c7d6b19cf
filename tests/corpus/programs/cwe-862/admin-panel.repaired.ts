import Fastify from 'fastify';
import jwt from '@fastify/jwt';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = Fastify({ logger: true });

app.register(jwt, { secret: process.env.JWT_SECRET as string });

app.decorate('authenticate', async (request: any, reply: any) => {
  try {
    await request.jwtVerify();
  } catch {
    return reply.code(401).send({ error: 'unauthorized' });
  }
});

async function adminOnly(request: any, reply: any) {
  if (request.user.role !== 'admin') {
    return reply.code(403).send({ error: 'forbidden' });
  }
}

// Profile of the current user
app.get('/me', { onRequest: [(app as any).authenticate] }, async (request: any) => {
  return prisma.user.findUnique({ where: { id: request.user.id }, select: { id: true, email: true, role: true } });
});

// Admin: list users
app.get('/admin/users', { onRequest: [(app as any).authenticate, adminOnly] }, async () => {
  return prisma.user.findMany({ select: { id: true, email: true, role: true } });
});

// Admin: remove a user
app.delete('/admin/users/:id', { onRequest: [(app as any).authenticate, adminOnly] }, async (request: any, reply) => {
  const id = Number(request.params.id);
  if (!Number.isInteger(id)) {
    return reply.code(400).send({ error: 'bad id' });
  }
  await prisma.user.deleteMany({ where: { id } });
  return reply.code(204).send();
});

app.listen({ port: 3000, host: '127.0.0.1' });
