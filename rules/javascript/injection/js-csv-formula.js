router.get("/contacts.csv", async (ctx) => {
  const rows = await contacts.find().toArray();
  ctx.set("Content-Type", "text/csv");
  // ruleid: js-csv-formula
  ctx.body = rows.map((row) => [row.name, row.notes].join(",")).join("\n");
});

function quoted(value) {
  return `"${String(value).replace(/"/g, '""')}"`;
}

router.get("/feedback.csv", async (req, res) => {
  const rows = await allFeedback();
  // ruleid: js-csv-formula
  const lines = rows.map((row) => [row.name, row.email].map(quoted).join(","));
  res.setHeader("Content-Type", "text/csv");
  res.send(lines.join("\n"));
});

router.get("/people", (req, res) => {
  // ruleid: js-csv-formula
  const body = people.map((person) => Object.values(person).join(";")).join("\r\n");
  res.type("text/csv").send(body);
});

export async function GET() {
  const users = await prisma.user.findMany();
  // ruleid: js-csv-formula
  const csv = users.map((user) => [user.name, user.email].join(",")).join("\n");
  return new Response(csv, { headers: { "Content-Type": "text/csv" } });
}

router.get("/tags", (req, res) => {
  // ok: js-csv-formula
  res.json({ tags: rows.map((row) => row.tag).join(",") });
});

function cell(value) {
  const text = String(value);
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

router.get("/safe.csv", (req, res) => {
  // ok: js-csv-formula
  const lines = rows.map((row) => [row.name, row.email].map(cell).join(","));
  res.setHeader("Content-Type", "text/csv");
  res.send(lines.join("\n"));
});
