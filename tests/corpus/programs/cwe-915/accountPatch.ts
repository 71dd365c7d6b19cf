import { Router } from 'express';
import { PrismaClient } from '@prisma/client';
import { requireUser } from './middleware';

const prisma = new PrismaClient();
export const accounts = Router();

accounts.patch('/me', requireUser, async (req, res) => {
  const user = await prisma.user.update({ // flaw: CWE-915
    where: { id: res.locals.userId },
    data: req.body,
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
