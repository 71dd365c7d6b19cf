Bun.serve({
  port: 8080,
  async fetch(req) {
    const url = new URL(req.url);
    if (url.pathname === "/match" && req.method === "POST") {
      const { pattern, text } = await req.json();
      const found = String(text).match(new RegExp(pattern, "g")) ?? []; // flaw: CWE-1333, CWE-400
      return Response.json({ count: found.length });
    }
    return new Response("not found", { status: 404 });
  },
});
