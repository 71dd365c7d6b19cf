import type { NextApiRequest, NextApiResponse } from 'next';
import { db } from '../../lib/db';

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') {
    res.setHeader('Allow', 'GET');
    return res.status(405).end();
  }
  try {
    const rows = await db.query('SELECT id, title FROM articles ORDER BY created_at DESC LIMIT 20');
    res.status(200).json(rows);
  } catch (e: unknown) {
    console.error('articles failed', e);
    res.status(500).json({ message: 'Something went wrong' });
  }
}
