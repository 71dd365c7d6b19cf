import express from 'express';
import { PrismaClient } from '@prisma/client';
import { requireUser } from './auth';

const prisma = new PrismaClient();
const app = express();

app.get('/users', requireUser, async (_req, res, next) => {
  try {
    const users = await prisma.user.findMany();
    res.json(users); // flaw: CWE-200
  } catch (error) {
    next(error);
  }
});

app.listen(3000);
