import express, { Request, Response, NextFunction } from 'express';
import jwt from 'jsonwebtoken';
import { findOrders } from './orders';

interface UserRequest extends Request { userId?: string }

function identify(req: UserRequest, res: Response, next: NextFunction) {
  const token = (req.header('Authorization') ?? '').replace(/^Bearer /, '');
  try {
    req.userId = (jwt.verify(token, process.env.JWT_SECRET!, { algorithms: ['HS256'] }) as { sub: string }).sub;
    next();
  } catch {
    res.status(401).json({ error: 'invalid token' });
  }
}

const app = express();
app.get('/orders', identify, async (req: UserRequest, res) => {
  res.json(await findOrders(req.userId!));
});
app.listen(3000);
