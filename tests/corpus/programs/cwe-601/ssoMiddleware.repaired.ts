import Koa, { Context, Next } from 'koa';
import { parseTicket, Ticket } from './tickets';

declare module 'koa' {
  interface DefaultState {
    ticket?: Ticket;
  }
}

const PARTNERS = new Set(['shop.acme.test', 'forum.acme.test']);

export async function sso(ctx: Context, next: Next): Promise<void> {
  const raw = ctx.cookies.get('ticket');
  ctx.state.ticket = raw ? parseTicket(raw) : undefined;

  if (ctx.path === '/sso/continue') {
    const target = ctx.query.target as string;
    if (!ctx.state.ticket) {
      ctx.throw(401);
    }
    const url = new URL(target);
    if (!PARTNERS.has(url.host)) {
      ctx.throw(400, 'unknown partner');
    }
    ctx.redirect(url.toString());
    return;
  }
  await next();
}

export function createApp(): Koa {
  const app = new Koa();
  app.use(sso);
  return app;
}
