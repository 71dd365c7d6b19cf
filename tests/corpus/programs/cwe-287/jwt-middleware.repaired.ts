import jwt from 'jsonwebtoken';
import type { NextFunction, Request, Response } from 'express';

export interface Claims {
  sub: string;
  role: string;
}

/**
 * Puts the user of the bearer token on the request.
 */
export function authenticate(req: Request & { user?: Claims }, res: Response, next: NextFunction) {
  const header = req.headers.authorization;
  if (!header?.startsWith('Bearer ')) {
    return res.status(401).json({ error: 'Missing token' });
  }
  const token = header.slice(7);
  try {
    const payload = jwt.verify(token, process.env.JWT_SECRET as string, { algorithms: ['HS256'] }) as Claims;
    req.user = payload;
    next();
  } catch {
    res.status(401).json({ error: 'Invalid token' });
  }
}

export const requireRole = (role: string) => (req: Request & { user?: Claims }, res: Response, next: NextFunction) => {
  if (req.user?.role !== role) return res.status(403).json({ error: 'Forbidden' });
  next();
};
