import { Elysia, t } from 'elysia';
import jwt from 'jsonwebtoken';
import bcrypt from 'bcrypt';
import { rateLimit } from 'elysia-rate-limit';
import { findUser } from './users';

const JWT_SECRET = 'super-secret-signing-key'; // flaw: CWE-321, CWE-798

export const auth = new Elysia().use(rateLimit({ max: 5, duration: 60_000 })).post(
  '/login',
  async ({ body, set }) => {
    const user = await findUser(body.email);
    if (!user || !(await bcrypt.compare(body.password, user.hash))) {
      set.status = 401;
      return { error: 'invalid credentials' };
    }
    return { token: jwt.sign({ sub: user.id }, JWT_SECRET, { expiresIn: '1h' }) };
  },
  { body: t.Object({ email: t.String(), password: t.String() }) },
);
