app.get("/debug", (req, res) => {
  // ruleid: environment-to-client
  res.json(process.env);
  // ruleid: environment-to-client
  res.json({ env: process.env, memory: process.memoryUsage() });
  // ruleid: environment-to-client
  res.status(200).send({ ...process.env });
  // ruleid: environment-to-client
  res.end(JSON.stringify(process.env, null, 2));
  // ruleid: environment-to-client
  res.send(`<pre>${JSON.stringify(process.env)}</pre>`);
  // ok: environment-to-client
  res.json({ version: process.env.APP_VERSION });
});

router.get("/env", (ctx) => {
  // ruleid: environment-to-client
  ctx.body = process.env;
});

app.get("/hono", (c) => {
  // ruleid: environment-to-client
  return c.json({ environment: process.env });
});

export async function GET() {
  // ruleid: environment-to-client
  return NextResponse.json({ env: process.env });
}

function serve(req) {
  // ruleid: environment-to-client
  if (req.url === "/env") return new Response(JSON.stringify(process.env), { status: 200 });
  // ok: environment-to-client
  spawn("node", ["child.js"], { env: process.env });
  // ok: environment-to-client
  child.send({ env: process.env });
  // ok: environment-to-client
  return new Response(JSON.stringify({ node: process.env.NODE_ENV }));
}
