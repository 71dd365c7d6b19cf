const Koa = require('koa');
const app = new Koa();

app.use(async (ctx) => {
  if (ctx.path === '/lang') {
    const lang = ctx.query.lang || 'en';
    const safe = ['en', 'de', 'fr'].includes(lang) ? lang : 'en';
    ctx.res.setHeader('Set-Cookie', `lang=${safe}; Path=/; SameSite=Lax`);
    ctx.redirect('/');
    return;
  }
  if (ctx.path === '/export') {
    ctx.attachment('export.csv');
    ctx.body = 'id,name\n';
    return;
  }
  ctx.body = 'ok';
});

app.listen(3000);
