import { Router } from 'express';
import { PrismaClient } from '@prisma/client';
import { requireUser } from './middleware';
import { z } from 'zod';

const prisma = new PrismaClient();
export const accounts = Router();

const Patch = z.object({ name: z.string().max(80), avatarUrl: z.string().url() }).partial().strict();

accounts.patch('/me', requireUser, async (req, res) => {
  const user = await prisma.user.update({
    where: { id: res.locals.userId },
    data: Patch.parse(req.body),
    select: { id: true, name: true, avatarUrl: true },
  });
  res.json(user);
});

accounts.get('/me', requireUser, async (_req, res) => {
  const user = await prisma.user.findUniqueOrThrow({
    where: { id: res.locals.userId },
    select: { id: true, name: true, avatarUrl: true },
  });
  res.json(user);
});
