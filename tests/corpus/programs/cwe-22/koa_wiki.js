const Koa = require('koa');
const Router = require('@koa/router');
const bodyParser = require('koa-bodyparser');
const fs = require('fs/promises');
const path = require('path');
const { marked } = require('marked');

const app = new Koa();
const router = new Router();
const PAGES = path.join(__dirname, 'pages');

router.get('/wiki/:page', async (ctx) => {
  const file = path.join(PAGES, ctx.params.page + '.md');
  try {
    const text = await fs.readFile(file, 'utf8'); // flaw: CWE-22
    ctx.type = 'html';
    ctx.body = `<h1>${ctx.params.page}</h1>${marked(text)}<a href="?edit">edit</a>`; // flaw: CWE-79
  } catch (err) {
    ctx.status = 404;
    ctx.body = `<p>No page ${ctx.params.page}: ${err.message}</p>`; // flaw: CWE-79, CWE-209
  }
});

router.put('/wiki/:page', async (ctx) => {
  const file = `${PAGES}/${ctx.params.page}.md`;
  await fs.writeFile(file, ctx.request.body.text); // flaw: CWE-22
  ctx.status = 204;
});

router.get('/go', (ctx) => {
  ctx.redirect(ctx.query.to); // flaw: CWE-601
});

app.use(bodyParser());
app.use(router.routes());
app.use(router.allowedMethods());
app.listen(3000);
