import express from 'express';
import { z } from 'zod';
import { authenticate } from './accounts';

const Credentials = z.object({ email: z.string().email(), password: z.string().min(8).max(200) });

export const router = express.Router();

router.post('/session', async (req, res) => {
  const parsed = Credentials.safeParse(req.body);
  if (!parsed.success) {
    res.status(400).json({ error: 'invalid input' });
    return;
  }
  const { email, password } = parsed.data;
  console.log('Login attempt:', email, password); // flaw: CWE-532
  const account = await authenticate(email, password);
  if (!account) {
    res.status(401).json({ error: 'invalid credentials' });
    return;
  }
  req.session.regenerate(() => {
    req.session.accountId = account.id;
    res.status(201).json({ id: account.id });
  });
});

declare module 'express-session' {
  interface SessionData {
    accountId: string;
  }
}
