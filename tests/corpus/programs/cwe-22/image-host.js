const Koa = require('koa');
const Router = require('@koa/router');
const multer = require('@koa/multer');
const fs = require('fs');
const path = require('path');
const crypto = require('crypto');

const UPLOADS = path.join(__dirname, 'uploads');
fs.mkdirSync(UPLOADS, { recursive: true });

const app = new Koa();
const router = new Router();
const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: 5 * 1024 * 1024 } });

const TYPES = { 'image/png': '.png', 'image/jpeg': '.jpg' };

router.post('/images', upload.single('image'), async (ctx) => {
  const extension = TYPES[ctx.file.mimetype];
  if (!extension) {
    ctx.throw(415, 'png or jpeg only');
  }
  const name = crypto.randomUUID() + extension;
  await fs.promises.writeFile(path.join(UPLOADS, name), ctx.file.buffer);
  ctx.status = 201;
  ctx.body = { name };
});

router.get('/images/:name', async (ctx) => {
  const file = path.join(UPLOADS, ctx.params.name);
  if (!fs.existsSync(file)) {
    ctx.status = 404;
    ctx.body = { error: 'not found' };
    return;
  }
  ctx.type = path.extname(file);
  ctx.body = fs.createReadStream(file); // flaw: CWE-22
});

app.use(router.routes()).use(router.allowedMethods());
app.listen(8080);
