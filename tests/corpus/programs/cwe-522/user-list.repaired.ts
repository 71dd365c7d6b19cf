import express from 'express';
import { PrismaClient } from '@prisma/client';
import { authenticate } from './authenticate';

const prisma = new PrismaClient();
export const users = express.Router();

users.use(authenticate);

users.get('/', async (req, res) => {
  const list = await prisma.user.findMany({ take: 50, select: { id: true, name: true } });
  res.json(list);
});

users.get('/me', async (req, res) => {
  const user = await prisma.user.findUnique({ where: { id: req.user!.id } });
  res.json({ id: user!.id, name: user!.name, email: user!.email });
});
