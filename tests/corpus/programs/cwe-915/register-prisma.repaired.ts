import { Hono } from 'hono';
import { PrismaClient } from '@prisma/client';
import { hash } from '@node-rs/argon2';
import { z } from 'zod';

const prisma = new PrismaClient();
const app = new Hono();

const Signup = z.object({ email: z.string().email(), name: z.string().max(80), password: z.string().min(10) });

app.post('/signup', async (c) => {
  const parsed = Signup.safeParse(await c.req.json().catch(() => null));
  if (!parsed.success) {
    return c.json({ error: 'email and password are required' }, 400);
  }
  const { password, ...rest } = parsed.data;
  try {
    const user = await prisma.user.create({
      data: { ...rest, passwordHash: await hash(password) },
      select: { id: true, email: true },
    });
    return c.json(user, 201);
  } catch (err) {
    console.error(err);
    return c.json({ error: 'could not create the account' }, 409);
  }
});

export default app;
