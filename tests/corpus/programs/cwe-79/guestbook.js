const Koa = require('koa');
const Router = require('@koa/router');
const bodyParser = require('koa-bodyparser');
const sqlite3 = require('sqlite3').verbose();

const db = new sqlite3.Database('guestbook.db');
db.run('CREATE TABLE IF NOT EXISTS entries (id INTEGER PRIMARY KEY, name TEXT, message TEXT, created_at TEXT)');

const all = (sql, params = []) =>
  new Promise((resolve, reject) => db.all(sql, params, (err, rows) => (err ? reject(err) : resolve(rows))));
const run = (sql, params = []) =>
  new Promise((resolve, reject) => db.run(sql, params, (err) => (err ? reject(err) : resolve())));

const app = new Koa();
const router = new Router();

function renderEntry(entry) {
  return `
    <article class="entry">
      <h3>${entry.name}</h3> // flaw: CWE-79
      <p>${entry.message}</p>
      <time>${entry.created_at}</time>
    </article>`;
}

function page(title, content) {
  return `<!DOCTYPE html><html><head><title>${title}</title></head><body>${content}</body></html>`;
}

router.get('/', async (ctx) => {
  const rows = await all('SELECT * FROM entries ORDER BY id DESC LIMIT 50');
  ctx.type = 'html';
  ctx.body = page('Guestbook', `
    <form method="post" action="/sign">
      <input name="name" required><textarea name="message" required></textarea>
      <button>Sign</button>
    </form>
    ${rows.map(renderEntry).join('')}`);
});

router.post('/sign', async (ctx) => {
  const { name, message } = ctx.request.body;
  if (!name || !message || name.length > 80 || message.length > 2000) {
    ctx.throw(400, 'Name and message are required');
  }
  await run('INSERT INTO entries (name, message, created_at) VALUES (?, ?, ?)', [name, message, new Date().toISOString()]);
  ctx.redirect('/');
});

app.use(bodyParser());
app.use(router.routes());
app.listen(3000);
