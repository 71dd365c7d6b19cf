import type { NextApiRequest, NextApiResponse } from 'next';
import { getServerSession } from 'next-auth/next';
import { authOptions } from '../auth/[...nextauth]';
import prisma from '../../../lib/prisma';

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await getServerSession(req, res, authOptions);
  if (session?.user?.role !== 'admin') return res.status(403).json({ error: 'Forbidden' });
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
