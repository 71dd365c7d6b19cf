const Koa = require('koa');
const Router = require('@koa/router');
const fs = require('fs/promises');
const path = require('path');

const app = new Koa();
const router = new Router();
const FILES_DIR = path.resolve('./files');

router.get('/files/:name', async (ctx) => {
  const { name } = ctx.params;
  const filePath = path.resolve(FILES_DIR, path.basename(name));
  try {
    const content = await fs.readFile(filePath, 'utf8');
    ctx.body = { name, content };
  } catch (err) {
    if (err.code === 'ENOENT') {
      ctx.status = 404;
      ctx.body = { error: 'File not found' };
      return;
    }
    ctx.status = 500;
    ctx.body = { error: 'Could not read file' };
  }
});

router.get('/files', async (ctx) => {
  const entries = await fs.readdir(FILES_DIR, { withFileTypes: true });
  ctx.body = entries.filter((e) => e.isFile()).map((e) => e.name);
});

app.use(router.routes());
app.use(router.allowedMethods());
app.listen(5000, '0.0.0.0');
