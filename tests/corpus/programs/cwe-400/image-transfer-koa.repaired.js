const Koa = require('koa');
const Router = require('@koa/router');
const { koaBody } = require('koa-body');
const sharp = require('sharp');

const app = new Koa();
const router = new Router();

const MAX_DIMENSION = 4096;

router.post('/resize', async (ctx) => {
  const file = ctx.request.files && ctx.request.files.image;
  if (!file) {
    ctx.status = 400;
    ctx.body = { error: 'image is required' };
    return;
  }
  const width = parseInt(ctx.request.body.width, 10);
  const height = parseInt(ctx.request.body.height, 10);
  if (!Number.isInteger(width) || !Number.isInteger(height) || width < 1 || height < 1 || width > MAX_DIMENSION || height > MAX_DIMENSION) {
    ctx.status = 400;
    ctx.body = { error: 'Invalid dimensions' };
    return;
  }
  const out = await sharp(file.filepath).resize(width, height).png().toBuffer();
  ctx.type = 'image/png';
  ctx.body = out;
});

app.use(koaBody({ multipart: true, formidable: { maxFileSize: 5 * 1024 * 1024 } }));
app.use(router.routes());
app.listen(5000);
