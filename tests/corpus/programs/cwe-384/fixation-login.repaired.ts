import express, { Request, Response } from 'express';
import session from 'express-session';
import rateLimit from 'express-rate-limit';
import argon2 from 'argon2';
import { UserRepository } from './repositories';

declare module 'express-session' {
  interface SessionData { userId: number; isAdmin: boolean }
}

const router = express.Router();
const users = new UserRepository();

router.use(session({
  secret: process.env.SESSION_SECRET as string,
  resave: false,
  saveUninitialized: true,
  cookie: { httpOnly: true, secure: process.env.NODE_ENV === 'production', sameSite: 'strict' },
}));

router.post('/login', rateLimit({ windowMs: 60_000, limit: 5 }), async (req: Request, res: Response) => {
  const user = await users.findByEmail(String(req.body.email));
  if (!user || !(await argon2.verify(user.passwordHash, String(req.body.password)))) {
    return res.status(401).json({ message: 'Invalid credentials' });
  }
  req.session.regenerate((error) => {
    if (error) return res.status(500).json({ message: 'Login failed' });
    req.session.userId = user.id;
    req.session.isAdmin = user.isAdmin;
    res.json({ message: 'Welcome back' });
  });
});

export default router;
