import express, { Request, Response, NextFunction } from 'express';
import jwt from 'jsonwebtoken';
import { Pool } from 'pg';

const app = express();
app.use(express.json());
const pool = new Pool({ connectionString: process.env.DATABASE_URL });

interface AuthedRequest extends Request {
  userId?: number;
}

const authenticate = (req: AuthedRequest, res: Response, next: NextFunction): void => {
  const token = req.headers.authorization?.split(' ')[1];
  if (!token) {
    res.status(401).json({ error: 'Access denied' });
    return;
  }
  try {
    const payload = jwt.verify(token, process.env.JWT_SECRET!, { algorithms: ['HS256'] }) as { id: number };
    req.userId = payload.id;
    next();
  } catch {
    res.status(401).json({ error: 'Invalid token' });
  }
};

app.post('/secrets', authenticate, async (req: AuthedRequest, res: Response) => {
  try {
    const { label, value } = req.body;
    await pool.query('INSERT INTO secrets (owner_id, label, value) VALUES ($1, $2, $3)', [req.userId, label, value]);
    res.status(201).json({ ok: true });
  } catch (err) {
    console.error(err);
    res.status(500).json({ error: 'Internal error' });
  }
});

app.get('/secrets/:id', authenticate, async (req: AuthedRequest, res: Response) => {
  try {
    const result = await pool.query('SELECT label, value FROM secrets WHERE id = $1 AND owner_id = $2', [req.params.id, req.userId]);
    if (result.rows.length === 0) {
      res.status(404).json({ error: 'Not found' });
      return;
    }
    res.json(result.rows[0]);
  } catch (err) {
    console.error(err);
    res.status(500).json({ error: 'Internal error' });
  }
});

app.listen(3000);
