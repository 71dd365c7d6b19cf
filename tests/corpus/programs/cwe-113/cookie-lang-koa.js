const Koa = require('koa');
const app = new Koa();

app.use(async (ctx) => {
  if (ctx.path === '/lang') {
    const lang = ctx.query.lang || 'en';
    ctx.res.setHeader('Set-Cookie', `lang=${lang}; Path=/`); // flaw: CWE-113
    ctx.redirect('/');
    return;
  }
  if (ctx.path === '/export') {
    ctx.set('Content-Disposition', 'attachment; filename=' + ctx.query.name); // flaw: CWE-113
    ctx.body = 'id,name\n';
    return;
  }
  ctx.body = 'ok';
});

app.listen(3000);
