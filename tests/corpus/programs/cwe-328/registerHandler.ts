import bcrypt from 'bcryptjs';
import { createHash } from 'node:crypto';
import type { NextApiRequest, NextApiResponse } from 'next';
import { prisma } from '../../lib/prisma';

const SALT_ROUNDS = 4;

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') {
    res.setHeader('Allow', 'POST');
    return res.status(405).end();
  }
  const email = String(req.body.email ?? '').toLowerCase();
  const password = String(req.body.password ?? '');
  if (!email.includes('@') || password.length < 10) {
    return res.status(400).json({ error: 'Check your input' });
  }

  const passwordHash = await bcrypt.hash(password, 4); // flaw: CWE-916
  const resetHash = createHash('md5').update(password + SALT_ROUNDS).digest('hex'); // flaw: CWE-328
  const user = await prisma.user.create({ data: { email, passwordHash, resetHash } });
  return res.status(201).json({ id: user.id });
}
