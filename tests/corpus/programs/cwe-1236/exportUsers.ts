import { Router, Request, Response } from 'express';
import { requireAdmin } from './auth';
import { listFeedback, saveFeedback } from './store';

export const router = Router();

const HEADER = ['date', 'name', 'comment'];

function quote(value: string): string {
  return `"${value.replace(/"/g, '""')}"`;
}

router.post('/feedback', async (req: Request, res: Response) => {
  await saveFeedback({ name: String(req.body.name).slice(0, 80), comment: String(req.body.comment).slice(0, 2000) });
  res.sendStatus(201);
});

router.get('/feedback.csv', requireAdmin, async (_req: Request, res: Response) => {
  const lines = [HEADER.join(',')];
  for (const entry of await listFeedback()) {
    lines.push([entry.date, entry.name, entry.comment].map(quote).join(',')); // flaw: CWE-1236
  }
  res.type('text/csv').attachment('feedback.csv').send(lines.join('\r\n'));
});
