import { Router } from 'express';
import { MongoClient } from 'mongodb';
import rateLimit from 'express-rate-limit';

const users = new MongoClient(process.env.MONGO_URL!).db().collection('accounts');
const router = Router();

router.post('/unlock', rateLimit({ windowMs: 60_000, max: 5 }), async (req, res, next) => {
  try {
    const email = String(req.body.email);
    const pin = String(req.body.pin);
    const account = await users.findOne({ email, pin });
    if (!account) return res.status(401).json({ error: 'wrong pin' });
    res.json({ unlocked: true });
  } catch (error) {
    next(error);
  }
});

export default router;
