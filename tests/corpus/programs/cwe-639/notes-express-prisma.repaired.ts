import express, { Request, Response, NextFunction } from 'express';
import jwt from 'jsonwebtoken';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = express();
app.use(express.json());

interface AuthedRequest extends Request {
  userId?: number;
}

function requireAuth(req: AuthedRequest, res: Response, next: NextFunction) {
  const token = req.headers.authorization?.replace('Bearer ', '');
  if (!token) return res.status(401).json({ error: 'Missing token' });
  try {
    const payload = jwt.verify(token, process.env.JWT_SECRET!, { algorithms: ['HS256'] }) as { sub: string };
    req.userId = Number(payload.sub);
    next();
  } catch {
    res.status(401).json({ error: 'Invalid token' });
  }
}

app.get('/notes', requireAuth, async (req: AuthedRequest, res) => {
  res.json(await prisma.note.findMany({ where: { ownerId: req.userId } }));
});

app.get('/notes/:id', requireAuth, async (req: AuthedRequest, res) => {
  const note = await prisma.note.findFirst({ where: { id: Number(req.params.id), ownerId: req.userId } });
  if (!note) return res.status(404).json({ error: 'Note not found' });
  res.json(note);
});

app.put('/notes/:id', requireAuth, async (req: AuthedRequest, res) => {
  const { title, body } = req.body;
  const { count } = await prisma.note.updateMany({
    where: { id: Number(req.params.id), ownerId: req.userId },
    data: { title: String(title), body: String(body) },
  });
  if (count === 0) return res.status(404).json({ error: 'Note not found' });
  res.json({ updated: true });
});

app.listen(3000);
