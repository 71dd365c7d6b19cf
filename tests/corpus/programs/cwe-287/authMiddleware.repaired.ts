import { NextFunction, Request, Response } from 'express';
import { createRemoteJWKSet, jwtVerify } from 'jose';

const keys = createRemoteJWKSet(new URL('https://id.acme.test/.well-known/jwks.json'));

export interface AuthedRequest extends Request {
  userId?: string;
}

/** Lets a request through if it carries a valid token. */
export async function requireAuth(req: AuthedRequest, res: Response, next: NextFunction) {
  const header = req.headers.authorization;
  if (!header?.startsWith('Bearer ')) {
    return res.status(401).json({ error: 'missing token' });
  }
  try {
    const { payload } = await jwtVerify(header.slice(7), keys, { audience: 'orders' });
    req.userId = payload.sub;
    return next();
  } catch (error) {
    console.warn('Token check failed', error);
    return res.status(401).json({ error: 'invalid token' });
  }
}

export function currentUser(req: AuthedRequest): string {
  if (!req.userId) throw new Error('requireAuth has not run');
  return req.userId;
}
