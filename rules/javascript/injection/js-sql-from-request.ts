import express, { Request, Response } from "express";
import { z } from "zod";
import format from "pg-format";

const app = express();
const router = express.Router();
const COLUMNS = { name: "name", created: "created_at" };
const SORTABLE = ["name", "created_at"];

app.get("/users/:id", async (req: Request, res: Response) => {
  // ruleid: js-sql-from-request
  const { rows } = await pool.query(`SELECT * FROM users WHERE id = ${req.params.id}`);
  res.json(rows);
});

app.post("/login", (req, res) => {
  const { username, password } = req.body;
  const sql = "SELECT * FROM users WHERE name = '" + username + "' AND password = '" + password + "'";
  // ruleid: js-sql-from-request
  connection.query(sql, (error, rows) => {
    res.json(rows);
  });
});

app.get("/search", async (req, res) => {
  const { q = "", sort = "name", limit } = req.query;
  // ruleid: js-sql-from-request
  const found = await db.all(`SELECT * FROM posts WHERE title LIKE '%${q}%'`);
  // ruleid: js-sql-from-request
  const sorted = await pool.query("SELECT * FROM posts ORDER BY " + sort + " LIMIT $1", [limit]);
  res.json([found, sorted]);
});

app.post("/typed", async (req, res) => {
  const { id, order = "name" } = req.body as { id: string; order?: string };
  // ruleid: js-sql-from-request
  const [rows] = await pool.query<User[]>(`SELECT * FROM users WHERE id = '${id}'`);
  // ruleid: js-sql-from-request
  const users = await prisma.$queryRawUnsafe<User[]>("SELECT * FROM users ORDER BY " + order);
  res.json([rows, users]);
});

function byName(name: string) {
  return `SELECT * FROM users WHERE name = '${name}'`;
}

function runs(name: string) {
  // todoruleid: js-sql-from-request
  return pool.query(`SELECT * FROM users WHERE name = '${name}'`);
}

router.get("/helper", async ({ query }, res) => {
  // ruleid: js-sql-from-request
  await pool.query(byName(query.name as string));
  await runs(query.name as string);
});

router.get("/builders", async (req, res) => {
  const { query: { name, order } } = req;
  // ruleid: js-sql-from-request
  await prisma.$queryRawUnsafe(`SELECT * FROM "User" WHERE name = '${name}'`);
  // ruleid: js-sql-from-request
  await knex.raw("SELECT * FROM users WHERE name = '" + name + "'");
  // ruleid: js-sql-from-request
  await knex("users").whereRaw(`name = '${name}'`);
  // ruleid: js-sql-from-request
  await User.findAll({ order: sequelize.literal(String(order)) });
  // ruleid: js-sql-from-request
  await sequelize.query(`SELECT * FROM users WHERE name = '${name}'`, { type: QueryTypes.SELECT });
  // ruleid: js-sql-from-request
  await repository.createQueryBuilder("user").where(`user.name = '${name}'`).getMany();
  // ruleid: js-sql-from-request
  await pool.query({ text: `SELECT * FROM users WHERE name = '${name}'`, values: [] });
});

export async function GET(request: NextRequest, { params }: { params: { slug: string } }) {
  const tag = request.nextUrl.searchParams.get("tag");
  // ruleid: js-sql-from-request
  await sql.unsafe(`SELECT * FROM posts WHERE tag = '${tag}'`);
  // ruleid: js-sql-from-request
  await client.query(`SELECT * FROM posts WHERE slug = '${params.slug}'`);
  return Response.json({});
}

export async function createUser(formData: FormData) {
  "use server";
  // ruleid: js-sql-from-request
  await db.execute(`INSERT INTO users (name) VALUES ('${formData.get("name")}')`);
}

class UsersController {
  @Get(":id")
  async one(@Param("id") id: string, @Query("sort") sort: string) {
    // ruleid: js-sql-from-request
    return this.dataSource.query(`SELECT * FROM users WHERE id = '${id}' ORDER BY ${sort}`);
  }

  @Get("number/:id")
  async number(@Param("id", ParseIntPipe) id: number) {
    // ok: js-sql-from-request
    return this.dataSource.query(`SELECT * FROM users WHERE id = ${id}`);
  }

  show = async (req: Request, res: Response) => {
    // todoruleid: js-sql-from-request
    await pool.query(`SELECT * FROM users WHERE id = ${req.params.id}`);
  };
}

const resolvers = {
  Query: {
    // ruleid: js-sql-from-request
    user: (parent, args, context) => context.db.query(`SELECT * FROM users WHERE id = '${args.id}'`),
    posts: async (_, { tag }, { pool }) => {
      // ruleid: js-sql-from-request
      return pool.query("SELECT * FROM posts WHERE tag = '" + tag + "'");
    },
  },
};

koa.get("/items", async (ctx) => {
  const conditions: string[] = [];
  conditions.push(`owner = '${ctx.query.owner}'`);
  // ruleid: js-sql-from-request
  ctx.body = await db.query("SELECT * FROM items WHERE " + conditions.join(" AND "));
});

hono.post("/items", async (c) => {
  const body = await c.req.json();
  // ruleid: js-sql-from-request
  await c.env.DB.prepare(`DELETE FROM items WHERE id = ${body.id}`).run();
});

http.createServer((req, res) => {
  const id = new URL(req.url, "http://localhost").searchParams.get("id");
  let body = "";
  req.on("data", (chunk) => { body += chunk; });
  req.on("end", async () => {
    const data = JSON.parse(body);
    // ruleid: js-sql-from-request
    await pool.query(`UPDATE users SET name = '${data.name}' WHERE id = 1`);
  });
  // ruleid: js-sql-from-request
  pool.query(`SELECT * FROM users WHERE id = '${id}'`);
});

const Text = z.object({ name: z.string().min(1), city: z.string().optional() });
const Strict = z.object({ id: z.coerce.number(), sort: z.enum(["name", "created_at"]) });

app.post("/schemas", async (req, res) => {
  const text = Text.parse(req.body);
  // ruleid: js-sql-from-request
  await pool.query(`SELECT * FROM users WHERE name = '${text.name}'`);
  const strict = Strict.parse(req.body);
  // ok: js-sql-from-request
  await pool.query(`SELECT * FROM users WHERE id = ${strict.id} ORDER BY ${strict.sort}`);
  const checked = Strict.safeParse(req.query);
  if (!checked.success) return res.sendStatus(400);
  // ok: js-sql-from-request
  await pool.query(`SELECT * FROM users ORDER BY ${checked.data.sort}`);
});

app.get("/bound", async (req, res) => {
  const { name, ids, sort } = req.query;
  // ok: js-sql-from-request
  await pool.query("SELECT * FROM users WHERE name = $1", [name]);
  // ok: js-sql-from-request
  await connection.execute("SELECT * FROM users WHERE name = ?", [req.body.name]);
  // ok: js-sql-from-request
  db.prepare("SELECT * FROM users WHERE name = ?").get(name);
  // ok: js-sql-from-request
  await prisma.$queryRaw`SELECT * FROM "User" WHERE name = ${name}`;
  // ok: js-sql-from-request
  await sql`SELECT * FROM users WHERE name = ${name}`;
  // ok: js-sql-from-request
  await db.execute(sql`SELECT * FROM users WHERE name = ${name}`);
  // ok: js-sql-from-request
  await knex.raw("SELECT * FROM users WHERE name = ?", [name]);
  // ok: js-sql-from-request
  await sequelize.query("SELECT * FROM users WHERE name = :name", { replacements: { name } });
  // ok: js-sql-from-request
  await pool.query({ text: "SELECT * FROM users WHERE name = $1", values: [name] });
  const query = { text: "SELECT * FROM users WHERE name = $1", values: [name] };
  // ok: js-sql-from-request
  await pool.query(query);
  const marks = ids.map(() => "?").join(", ");
  // ok: js-sql-from-request
  await connection.execute(`SELECT * FROM users WHERE id IN (${marks})`, ids);
  const numbered = ids.map((_, i) => `$${i + 1}`).join(", ");
  // ok: js-sql-from-request
  await pool.query(`SELECT * FROM users WHERE id IN (${numbered})`, ids);
  // ok: js-sql-from-request
  await repository.createQueryBuilder("user").where("user.name = :name", { name }).getMany();
});

app.get("/dynamic", async (req, res) => {
  const values = [];
  let text = "SELECT * FROM users WHERE true";
  if (req.query.name) {
    values.push(req.query.name);
    text += ` AND name = $${values.length}`;
  }
  // ok: js-sql-from-request
  await pool.query(text, values);
});

app.get("/checked", async (req, res) => {
  const sort = String(req.query.sort);
  if (!SORTABLE.includes(sort)) {
    return res.status(400).json({ error: "unknown column" });
  }
  // ok: js-sql-from-request
  await pool.query(`SELECT * FROM users ORDER BY ${sort}`);
  const column = COLUMNS[req.query.by as string] ?? "name";
  const direction = req.query.direction === "desc" ? "DESC" : "ASC";
  // ok: js-sql-from-request
  await pool.query(`SELECT * FROM users ORDER BY ${column} ${direction}`);
  const chosen = SORTABLE.includes(req.query.c as string) ? req.query.c : "name";
  // ok: js-sql-from-request
  await pool.query(`SELECT * FROM users ORDER BY ${chosen}`);
  const listed = { name: "name", age: "age" }[req.query.by as string] || "name";
  // ok: js-sql-from-request
  await pool.query(`SELECT * FROM users ORDER BY ${listed}`);
  const id = Number(req.params.id);
  const page = parseInt(req.query.page as string, 10) || 1;
  // ok: js-sql-from-request
  await pool.query(`SELECT * FROM users WHERE id = ${id} LIMIT 20 OFFSET ${(page - 1) * 20}`);
  if (!/^[a-z_]+$/.test(req.params.table)) throw new Error("bad table");
  // ok: js-sql-from-request
  await pool.query(`SELECT * FROM ${req.params.table}`);
  const name = req.body.name;
  // ok: js-sql-from-request
  await connection.query("SELECT * FROM users WHERE name = " + connection.escape(name));
  // ok: js-sql-from-request
  await pool.query(format("SELECT * FROM %I WHERE name = %L", name, name));
});

app.get("/second", async (req, res) => {
  const user = await User.findOne({ where: { name: req.query.name } });
  // ok: js-sql-from-request
  await pool.query(`SELECT * FROM posts WHERE author = ${user.id}`);
  // ok: js-sql-from-request
  const cached = await cache.get(req.query.name);
  // ok: js-sql-from-request
  await apollo.query({ query: POSTS, variables: { name: req.query.name } });
});

app.get("/find", async (req, res) => {
  // ok: js-sql-from-request
  res.json(await SearchMemoryIndexer.query(req.query.q));
  // ruleid: js-sql-from-request
  res.json(await em.query(`SELECT * FROM notes WHERE title = '${req.query.q}'`));
});

app.get("/helpers", async (req, res) => {
  const { q, sort = "name" } = req.query;
  const conditions = [];
  if (q) conditions.push(`name LIKE '%${q}%'`);
  let sql = "SELECT id, name FROM products";
  if (conditions.length) sql += " WHERE " + conditions.join(" AND ");
  // ruleid: js-sql-from-request
  const rows = await allAsync(sql, []);
  // ruleid: js-sql-from-request
  await dbRun(`UPDATE products SET seen = 1 WHERE name = '${q}'`);
  // ruleid: js-sql-from-request
  await runQuery("SELECT id FROM products ORDER BY " + sort);
  // ruleid: js-sql-from-request
  await query(`SELECT id FROM products ORDER BY ${sort}`, []);
  // ok: js-sql-from-request
  await allAsync("SELECT id FROM products WHERE name = ?", [q]);
  // ok: js-sql-from-request
  await getOne(q);
  // ok: js-sql-from-request
  const found = query(q);
  res.json(rows);
});

app.post("/cards", async (req, res) => {
  const { card, phones } = req.body;
  // ruleid: js-sql-from-request
  const found = await all(`SELECT id FROM cards WHERE number = '${card}'`);
  const list = phones.map((phone) => `'${phone}'`).join(", ");
  // ruleid: js-sql-from-request
  const rows = await all(`SELECT number FROM cards WHERE phone IN (${list})`);
  // ok: js-sql-from-request
  await run("INSERT INTO cards (number) VALUES (?)", [card]);
  // ok: js-sql-from-request
  const settings = get(`update ${card}`);
  res.json({ found, rows, settings });
});
