const Koa = require('koa');
const Router = require('@koa/router');
const bodyParser = require('koa-bodyparser');
const ratelimit = require('koa-ratelimit');
const bcrypt = require('bcryptjs');
const jwt = require('jsonwebtoken');
const Database = require('better-sqlite3');

const db = new Database('users.db');
const app = new Koa();
const router = new Router();
const loginLimit = ratelimit({ driver: 'memory', db: new Map(), duration: 60000, max: 5 });

router.post('/login', loginLimit, async (ctx) => {
  const { username, password } = ctx.request.body;
  if (typeof username !== 'string' || typeof password !== 'string') ctx.throw(400, 'bad request');
  const user = db.prepare('SELECT id, password_hash FROM users WHERE username = ?').get(username);
  if (!user || !(await bcrypt.compare(password, user.password_hash))) {
    ctx.status = 401;
    ctx.body = { error: 'invalid credentials' };
    return;
  }
  ctx.body = { token: jwt.sign({ id: user.id }, process.env.JWT_SECRET, { expiresIn: '1h' }) };
});

app.use(bodyParser());
app.use(router.routes());
app.listen(3000);
