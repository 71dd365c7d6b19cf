const Koa = require('koa');
const Router = require('@koa/router');
const { koaBody } = require('koa-body');
const Database = require('better-sqlite3');

const db = new Database('db.sqlite3');
db.exec('CREATE TABLE IF NOT EXISTS recipes (id INTEGER PRIMARY KEY, title TEXT, instructions TEXT)');
db.exec('CREATE TABLE IF NOT EXISTS comments (recipe_id INTEGER, body TEXT)');

const app = new Koa();
const router = new Router();

router.get('/recipes/:id', (ctx) => {
  const recipe = db.prepare('SELECT * FROM recipes WHERE id = ?').get(ctx.params.id);
  if (!recipe) {
    ctx.status = 404;
    return;
  }
  const comments = db.prepare('SELECT body FROM comments WHERE recipe_id = ?').all(recipe.id);
  let html = '<html><body><h1>' + recipe.title + '</h1>';
  html += `<p>${recipe.instructions}</p><ul>`;
  comments.forEach((comment) => {
    html += `<li>${comment.body}</li>`;
  });
  html += '</ul></body></html>';
  ctx.type = 'html';
  ctx.body = html; // flaw: CWE-79
});

router.post('/recipes/:id/comments', koaBody(), (ctx) => {
  db.prepare('INSERT INTO comments VALUES (?, ?)').run(ctx.params.id, String(ctx.request.body.comment));
  ctx.status = 201;
});

app.use(router.routes());
app.listen(5000);
