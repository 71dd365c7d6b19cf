import express, { NextFunction, Request, Response } from 'express';
import { OrderService } from './order-service';
import { requireUser } from './auth';

const app = express();
app.use(express.json());
const orders = new OrderService();

app.get('/orders/:id', requireUser, async (req: Request, res: Response, next: NextFunction) => {
  try {
    const order = await orders.forUser(req.user!.id, req.params.id);
    if (!order) return res.status(404).json({ message: 'No such order' });
    return res.json(order);
  } catch (error) {
    next(error);
  }
});

// Central error handler
app.use((err: Error, req: Request, res: Response, _next: NextFunction) => {
  console.error(err);
  res.status(500).json({
    message: 'Internal server error',
  });
});

app.listen(3000);
