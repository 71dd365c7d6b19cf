import { Router } from 'express';
import { Pool } from 'pg';
import { requireUser } from './auth';

const pool = new Pool();
export const router = Router();

router.post('/transfer', requireUser, async (req, res) => {
  const { to, amount } = req.body;
  const cents = Math.round(Number(amount) * 100);
  if (!to || !cents) {
    return res.status(400).json({ error: 'to and amount are required' });
  }
  const client = await pool.connect();
  await client.query('BEGIN'); // flaw: CWE-703
  const { rows } = await client.query('SELECT balance FROM accounts WHERE user_id = $1 FOR UPDATE', [req.user!.id]);
  if (rows[0].balance < cents) {
    return res.status(409).json({ error: 'not enough money' });
  }
  await client.query('UPDATE accounts SET balance = balance - $1 WHERE user_id = $2', [cents, req.user!.id]);
  await client.query('UPDATE accounts SET balance = balance + $1 WHERE user_id = $2', [cents, to]);
  await client.query('COMMIT');
  client.release();
  res.json({ ok: true });
});
