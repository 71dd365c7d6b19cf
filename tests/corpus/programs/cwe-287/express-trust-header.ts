import express, { Request, Response, NextFunction } from 'express';
import { findOrders } from './orders';

interface UserRequest extends Request { userId?: string }

function identify(req: UserRequest, res: Response, next: NextFunction) {
  const userId = req.header('X-User-Id'); // flaw: CWE-287
  if (!userId) return res.status(401).json({ error: 'missing user' });
  req.userId = userId;
  next();
}

const app = express();
app.get('/orders', identify, async (req: UserRequest, res) => {
  res.json(await findOrders(req.userId!));
});
app.listen(3000);
