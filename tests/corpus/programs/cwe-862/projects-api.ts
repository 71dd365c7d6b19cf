import { Hono } from 'hono';
import { jwt } from 'hono/jwt';
import { zValidator } from '@hono/zod-validator';
import { z } from 'zod';
import { eq, and } from 'drizzle-orm';
import { db } from './db';
import { projects } from './schema';

type Variables = { jwtPayload: { sub: string; role: string } };

const app = new Hono<{ Variables: Variables }>();

const requireUser = jwt({ secret: process.env.JWT_SECRET!, alg: 'HS256' });

app.get('/projects', requireUser, async (c) => {
  const userId = c.get('jwtPayload').sub;
  const rows = await db.select().from(projects).where(eq(projects.ownerId, userId)).limit(100);
  return c.json(rows);
});

app.post('/projects', requireUser, zValidator('json', z.object({ name: z.string().max(80) })), async (c) => {
  const { name } = c.req.valid('json');
  const [row] = await db.insert(projects).values({ name, ownerId: c.get('jwtPayload').sub }).returning();
  return c.json(row, 201);
});

app.delete('/projects/:id', async (c) => { // flaw: CWE-862
  await db.delete(projects).where(eq(projects.id, c.req.param('id')));
  return c.body(null, 204);
});

export default app;
