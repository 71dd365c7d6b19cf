import { Router } from 'express';
import { Pool } from 'pg';
import { requireUser } from './auth';

const pool = new Pool();
export const router = Router();

router.post('/transfer', requireUser, async (req, res) => {
  const { to, amount } = req.body;
  const cents = Math.round(Number(amount) * 100);
  if (!Number.isInteger(Number(to)) || !Number.isSafeInteger(cents) || cents <= 0) {
    return res.status(400).json({ error: 'to and amount are required' });
  }
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query('SELECT balance FROM accounts WHERE user_id = $1 FOR UPDATE', [req.user!.id]);
    if (!rows[0] || rows[0].balance < cents) {
      await client.query('ROLLBACK');
      return res.status(409).json({ error: 'not enough money' });
    }
    await client.query('UPDATE accounts SET balance = balance - $1 WHERE user_id = $2', [cents, req.user!.id]);
    await client.query('UPDATE accounts SET balance = balance + $1 WHERE user_id = $2', [cents, Number(to)]);
    await client.query('COMMIT');
    res.json({ ok: true });
  } catch (err) {
    await client.query('ROLLBACK');
    console.error(err);
    res.status(500).json({ error: 'transfer failed' });
  } finally {
    client.release();
  }
});
