const Koa = require('koa');
const fs = require('fs');
const path = require('path');

const app = new Koa();

app.use(async (ctx) => {
  if (ctx.path === '/report') {
    ctx.body = JSON.parse(fs.readFileSync(path.join(__dirname, 'report.json'), 'utf8'));
    return;
  }
  if (ctx.path === '/filter') {
    const filter = JSON.parse(ctx.query.filter); // flaw: CWE-248, CWE-755, CWE-703
    ctx.body = { count: Object.keys(filter).length };
  }
});

app.listen(3000);
