import Koa, { Context, Next } from 'koa';
import { parseTicket, Ticket } from './tickets';

declare module 'koa' {
  interface DefaultState {
    ticket?: Ticket;
  }
}

export async function sso(ctx: Context, next: Next): Promise<void> {
  const raw = ctx.cookies.get('ticket');
  ctx.state.ticket = raw ? parseTicket(raw) : undefined;

  if (ctx.path === '/sso/continue') {
    const target = ctx.query.target as string;
    if (!ctx.state.ticket) {
      ctx.throw(401);
    }
    ctx.redirect(target); // flaw: CWE-601
    return;
  }
  await next();
}

export function createApp(): Koa {
  const app = new Koa();
  app.use(sso);
  return app;
}
