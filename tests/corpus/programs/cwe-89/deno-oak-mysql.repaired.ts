import { Application, Router } from "jsr:@oak/oak";
import mysql from "npm:mysql2/promise";

const pool = mysql.createPool({ uri: Deno.env.get("DATABASE_URL") });
const router = new Router();

router.get("/books", async (context) => {
  const author = context.request.url.searchParams.get("author") ?? "";
  const [rows] = await pool.query("SELECT id, title FROM books WHERE author = ? LIMIT 50", [author]);
  context.response.body = rows;
});

router.delete("/books/:id", async (context) => {
  await pool.execute("DELETE FROM books WHERE id = ?", [context.params.id]);
  context.response.status = 204;
});

const app = new Application();
app.use(router.routes());
await app.listen({ port: 8000 });
