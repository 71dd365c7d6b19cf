import type { NextApiRequest, NextApiResponse } from 'next';
import prisma from '../../../lib/prisma';

export default async function handler(req: NextApiRequest, res: NextApiResponse) { // flaw: CWE-306
  const id = Number(req.query.id);
  if (!Number.isInteger(id)) return res.status(400).json({ error: 'bad id' });

  if (req.method === 'GET') {
    const user = await prisma.user.findUnique({ where: { id }, select: { id: true, email: true, role: true } });
    return res.status(200).json(user);
  }
  if (req.method === 'DELETE') {
    await prisma.user.delete({ where: { id } });
    return res.status(204).end();
  }
  res.setHeader('Allow', 'GET, DELETE');
  res.status(405).end();
}
