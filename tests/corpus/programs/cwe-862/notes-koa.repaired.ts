import Koa from "koa";
import Router from "@koa/router";
import bodyParser from "koa-bodyparser";
import jwt from "jsonwebtoken";
import Database from "better-sqlite3";

const app = new Koa();
const router = new Router();
const db = new Database("db.sqlite3");
const SECRET = process.env.APP_SECRET as string;

db.exec(`CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, user_id INTEGER, title TEXT, content TEXT)`);

async function auth(ctx: Koa.Context, next: Koa.Next) {
  const header = ctx.headers.authorization ?? "";
  const token = header.replace("Bearer ", "");
  try {
    ctx.state.user = jwt.verify(token, SECRET, { algorithms: ["HS256"] }) as { id: number };
  } catch {
    ctx.status = 401;
    ctx.body = { error: "Unauthorized" };
    return;
  }
  await next();
}

router.post("/notes", auth, (ctx) => {
  const { title, content } = ctx.request.body as { title: string; content: string };
  const result = db.prepare("INSERT INTO notes (user_id, title, content) VALUES (?, ?, ?)").run(ctx.state.user.id, title, content);
  ctx.status = 201;
  ctx.body = { id: result.lastInsertRowid };
});

router.put("/notes/:id", auth, (ctx) => {
  const { title, content } = ctx.request.body as { title: string; content: string };
  const result = db
    .prepare("UPDATE notes SET title = ?, content = ? WHERE id = ? AND user_id = ?")
    .run(title, content, ctx.params.id, ctx.state.user.id);
  ctx.status = result.changes ? 200 : 404;
  ctx.body = { ok: result.changes > 0 };
});

app.use(bodyParser());
app.use(router.routes());
app.listen(5000);
