const Koa = require('koa');
const Router = require('@koa/router');
const { koaBody } = require('koa-body');
const sharp = require('sharp');

const app = new Koa();
const router = new Router();

router.post('/resize', async (ctx) => {
  const file = ctx.request.files && ctx.request.files.image;
  if (!file) {
    ctx.status = 400;
    ctx.body = { error: 'image is required' };
    return;
  }
  const width = parseInt(ctx.request.body.width, 10);
  const height = parseInt(ctx.request.body.height, 10);
  const out = await sharp(file.filepath).resize(width, height).png().toBuffer(); // flaw: CWE-400
  ctx.type = 'image/png';
  ctx.body = out;
});

app.use(koaBody({ multipart: true, formidable: { maxFileSize: 5 * 1024 * 1024 } }));
app.use(router.routes());
app.listen(5000);
