const Koa = require('koa');
const escape = require('escape-html');
const app = new Koa();

app.use(async (ctx, next) => {
  await next();
  if (ctx.status === 404) {
    ctx.type = 'html';
    ctx.status = 404;
    ctx.body = '<h1>Not found</h1><p>Nothing at ' + escape(ctx.path) + '</p>';
  }
});

app.listen(3000);
