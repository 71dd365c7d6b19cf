import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import Router from '@koa/router';
import { DefaultState, Context } from 'koa';

const ROOT = join(process.cwd(), 'exports');
const router = new Router<DefaultState, Context>({ prefix: '/exports' });
const NAME = /^[a-z0-9_-]{1,60}$/;

interface Entry {
  name: string;
  size: number;
}

export function registerExports(list: () => Promise<Entry[]>): Router {
  router.get('/', async (ctx) => {
    ctx.body = await list();
  });

  router.get('/file', async (ctx) => {
    const name = ctx.query.name as string;
    if (!NAME.test(name)) {
      ctx.throw(400, 'no such export');
    }
    ctx.type = 'application/zip';
    ctx.body = createReadStream(join(ROOT, name + '.zip'));
  });
  return router;
}
