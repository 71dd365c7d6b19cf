const Koa = require('koa');
const Router = require('@koa/router');
const bodyParser = require('koa-bodyparser');
const fs = require('fs/promises');
const path = require('path');
const { marked } = require('marked');
const createDOMPurify = require('dompurify');
const { JSDOM } = require('jsdom');
const he = require('he');

const app = new Koa();
const router = new Router();
const PAGES = path.resolve(__dirname, 'pages');
const DOMPurify = createDOMPurify(new JSDOM('').window);
const PAGE_NAME = /^[a-z0-9][a-z0-9-]{0,80}$/i;

function pageFile(ctx) {
  const { page } = ctx.params;
  if (!PAGE_NAME.test(page)) {
    ctx.throw(400, 'invalid page name');
  }
  return path.join(PAGES, `${page}.md`);
}

router.get('/wiki/:page', async (ctx) => {
  const file = pageFile(ctx);
  let text;
  try {
    text = await fs.readFile(file, 'utf8');
  } catch {
    ctx.throw(404, 'no such page');
  }
  ctx.type = 'html';
  ctx.body = `<h1>${he.encode(ctx.params.page)}</h1>${DOMPurify.sanitize(marked.parse(text))}<a href="?edit">edit</a>`;
});

router.put('/wiki/:page', async (ctx) => {
  if (!ctx.state.user) {
    ctx.throw(401);
  }
  const text = String(ctx.request.body.text ?? '');
  if (text.length > 100_000) {
    ctx.throw(413);
  }
  await fs.writeFile(pageFile(ctx), text);
  ctx.status = 204;
});

const TARGETS = { home: '/', help: '/wiki/help', changes: '/wiki/changes' };
router.get('/go', (ctx) => {
  ctx.redirect(TARGETS[ctx.query.to] ?? '/');
});

app.use(bodyParser({ jsonLimit: '256kb' }));
app.use(router.routes());
app.use(router.allowedMethods());
app.listen(3000);
