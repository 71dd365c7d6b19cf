import { generateText } from "ai";

const REPORTS: Record<string, string> = { sales: "SELECT sum(total) FROM orders" };

async function ask(question: string) {
  const response = await openai.chat.completions.create({ model: "gpt-4o", messages: [] });
  const statement = response.choices[0].message.content!;
  // ruleid: js-llm-output-sql
  const { rows } = await pool.query(statement);
  const { text } = await generateText({ model, prompt: question });
  // ruleid: js-llm-output-sql
  await prisma.$queryRawUnsafe(text);
  // ruleid: js-llm-output-sql
  const all = db.prepare(`SELECT * FROM shops WHERE city = '${text}'`).all();
  return [rows, all];
}

function where(text: string) {
  return `SELECT * FROM shops WHERE city = '${text}'`;
}

function runs(statement: string) {
  // todoruleid: js-llm-output-sql
  return pool.query(statement);
}

async function helper(question: string) {
  const { text } = await generateText({ model, prompt: question });
  // ruleid: js-llm-output-sql
  await pool.query(where(text));
  await runs(text);
}

async function safe(question: string) {
  const { text } = await generateText({ model, prompt: question });
  // ok: js-llm-output-sql
  await pool.query("SELECT * FROM shops WHERE city = $1", [text]);
  // ok: js-llm-output-sql
  await pool.query(REPORTS[text]);
  const filter = Filter.parse(JSON.parse(text));
  // ok: js-llm-output-sql
  await pool.query(`SELECT * FROM shops ORDER BY ${filter.column}`);
  // ok: js-llm-output-sql
  await prisma.$queryRaw`SELECT * FROM shops WHERE city = ${text}`;
}

// What a tool is called with, a model has chosen.
server.tool("customers", { name: z.string() }, async ({ name }) => {
  // ruleid: js-llm-output-sql
  const rows = await db.query(`SELECT * FROM customers WHERE name = '${name}'`);
  // ok: js-llm-output-sql
  return db.query("SELECT * FROM customers WHERE name = $1", [name]);
});

async function direct() {
  // ruleid: js-llm-output-sql
  await pool.query((await openai.chat.completions.create({ model: "gpt-4o", messages: [] })).choices[0].message.content!);
}

server.registerTool("sorted", { inputSchema: { name: z.string(), orderBy: z.string() } }, async ({ name, orderBy }) => {
  const column = ["name", "city"].includes(orderBy) ? orderBy : "name";
  // ok: js-llm-output-sql
  const { rows } = await pool.query(`SELECT id FROM customers WHERE name = $1 ORDER BY ${column}`, [name]);
  // ruleid: js-llm-output-sql
  await pool.query(`SELECT id FROM customers ORDER BY ${orderBy}`);
  return rows;
});
