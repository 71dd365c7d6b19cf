import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import Router from '@koa/router';
import { DefaultState, Context } from 'koa';

const ROOT = join(process.cwd(), 'exports');
const router = new Router<DefaultState, Context>({ prefix: '/exports' });

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
    ctx.type = 'application/zip';
    ctx.body = createReadStream(join(ROOT, name + '.zip')); // flaw: CWE-22
  });
  return router;
}
