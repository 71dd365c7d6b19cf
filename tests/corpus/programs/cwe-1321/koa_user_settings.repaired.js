import Koa from 'koa';
import Router from '@koa/router';
import bodyParser from 'koa-bodyparser';
import { z } from 'zod';

const app = new Koa();
const router = new Router({ prefix: '/settings' });
const store = {};
const users = new Map();

const Settings = z
  .object({
    theme: z.enum(['light', 'dark']),
    notifications: z.object({ email: z.boolean(), push: z.boolean() }).strict(),
  })
  .strict();
const defaults = { theme: 'light', notifications: { email: true, push: false } };

router.use(async (ctx, next) => {
  if (!ctx.state.user) {
    ctx.throw(401);
  }
  await next();
});

router.get('/', (ctx) => {
  ctx.body = users.get(ctx.state.user.id) ?? defaults;
});

router.patch('/', (ctx) => {
  const parsed = Settings.partial().safeParse(ctx.request.body);
  if (!parsed.success) {
    ctx.throw(400, 'invalid settings');
  }
  const current = users.get(ctx.state.user.id) ?? defaults;
  const updated = { ...current, ...parsed.data };
  users.set(ctx.state.user.id, updated);
  ctx.body = updated;
});

router.delete('/', (ctx) => {
  users.delete(ctx.state.user.id);
  ctx.status = 204;
});

app.use(bodyParser());
app.use(router.routes());
app.listen(3001);
