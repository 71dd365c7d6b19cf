import { Hono } from 'hono';
import { PrismaClient } from '@prisma/client';
import { hash } from '@node-rs/argon2';

const prisma = new PrismaClient();
const app = new Hono();

app.post('/signup', async (c) => {
  const body = await c.req.json();
  if (!body.email || !body.password) {
    return c.json({ error: 'email and password are required' }, 400);
  }
  const { password, ...rest } = body;
  try {
    const user = await prisma.user.create({
      data: { ...rest, passwordHash: await hash(password) }, // flaw: CWE-915
      select: { id: true, email: true },
    });
    return c.json(user, 201);
  } catch (err) {
    console.error(err);
    return c.json({ error: 'could not create the account' }, 409);
  }
});

export default app;
