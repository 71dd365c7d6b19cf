import Koa from 'koa';
import Router from '@koa/router';
import multer from '@koa/multer';
import { exec } from 'node:child_process';
import { promisify } from 'node:util';
import os from 'node:os';

const run = promisify(exec);
const upload = multer({ dest: os.tmpdir(), limits: { fileSize: 5_000_000 }, fileFilter: (req, file, cb) => cb(null, file.mimetype === 'application/pdf') });
const router = new Router();

router.post('/pdf-to-text', upload.single('pdf'), async (ctx) => {
  if (!ctx.file) ctx.throw(400, 'pdf is required');
  const { page = '1' } = ctx.request.body;
  const { stdout } = await run(`pdftotext -f ${page} -l ${page} ${ctx.file.path} -`); // flaw: CWE-78
  ctx.body = { text: stdout };
});

new Koa().use(router.routes()).listen(3000);
