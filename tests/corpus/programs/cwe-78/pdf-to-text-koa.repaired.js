import Koa from 'koa';
import Router from '@koa/router';
import multer from '@koa/multer';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import os from 'node:os';

const run = promisify(execFile);
const upload = multer({ dest: os.tmpdir(), limits: { fileSize: 5_000_000 }, fileFilter: (req, file, cb) => cb(null, file.mimetype === 'application/pdf') });
const router = new Router();

router.post('/pdf-to-text', upload.single('pdf'), async (ctx) => {
  if (!ctx.file) ctx.throw(400, 'pdf is required');
  const page = Number.parseInt(ctx.request.body.page ?? '1', 10);
  if (!(page > 0 && page < 10000)) ctx.throw(400, 'bad page');
  const { stdout } = await run('pdftotext', ['-f', String(page), '-l', String(page), ctx.file.path, '-'], { timeout: 10000 });
  ctx.body = { text: stdout };
});

new Koa().use(router.routes()).listen(3000);
