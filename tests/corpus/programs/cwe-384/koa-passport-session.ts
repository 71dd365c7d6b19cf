import Router from '@koa/router';
import bcrypt from 'bcrypt';
import { RateLimit } from 'koa2-ratelimit';
import { users } from './users';

const router = new Router();

router.post('/login', RateLimit.middleware({ interval: { min: 1 }, max: 5 }), async (ctx) => {
  const { email, password } = ctx.request.body as { email: string; password: string };
  const user = await users.byEmail(String(email));
  if (!user || !(await bcrypt.compare(String(password), user.hash))) ctx.throw(401, 'Invalid credentials');
  ctx.session!.userId = user.id; // flaw: CWE-384
  ctx.body = { id: user.id };
});

export default router;
