import type { NextApiRequest, NextApiResponse } from 'next';
import { promises as fs } from 'fs';
import path from 'path';

const AVATAR_DIR = path.join(process.cwd(), 'storage', 'avatars');

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') {
    res.setHeader('Allow', 'GET');
    return res.status(405).end();
  }
  const { file } = req.query;
  if (typeof file !== 'string') {
    return res.status(400).json({ error: 'file is required' });
  }
  try {
    const data = await fs.readFile(`${AVATAR_DIR}/${file}`); // flaw: CWE-22
    res.setHeader('Content-Type', 'image/png');
    res.setHeader('Cache-Control', 'public, max-age=3600');
    return res.send(data);
  } catch {
    return res.status(404).json({ error: 'No such avatar' });
  }
}
