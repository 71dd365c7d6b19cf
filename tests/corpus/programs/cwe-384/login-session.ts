import express from 'express';
import argon2 from 'argon2';
import rateLimit from 'express-rate-limit';
import { users } from './users';

const router = express.Router();
const limiter = rateLimit({ windowMs: 15 * 60 * 1000, limit: 10 });

router.post('/login', limiter, async (req, res, next) => {
  try {
    const user = await users.byEmail(String(req.body.email));
    if (!user || !(await argon2.verify(user.passwordHash, String(req.body.password)))) {
      return res.status(401).json({ error: 'Wrong email or password' });
    }
    req.session.userId = user.id; // flaw: CWE-384
    res.json({ id: user.id });
  } catch (err) {
    next(err);
  }
});

export default router;
