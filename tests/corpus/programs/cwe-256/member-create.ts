import { Router } from 'express';
import { z } from 'zod';
import bcrypt from 'bcrypt';
import { db } from './knex';
import { requireAdmin } from './auth';

const Member = z.object({
  email: z.string().email().max(254),
  password: z.string().min(12).max(72),
});

export const members = Router();

members.post('/members', requireAdmin, async (req, res, next) => {
  const parsed = Member.safeParse(req.body);
  if (!parsed.success) {
    return res.status(400).json({ error: 'Invalid member' });
  }
  try {
    const { email, password } = parsed.data;
    const [row] = await db('members').insert({ email, password }).returning('id'); // flaw: CWE-256
    return res.status(201).json({ id: row.id });
  } catch (err) {
    return next(err);
  }
});
