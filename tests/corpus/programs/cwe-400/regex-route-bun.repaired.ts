Bun.serve({
  port: 8080,
  async fetch(req) {
    const url = new URL(req.url);
    if (url.pathname === "/match" && req.method === "POST") {
      const { pattern, text } = await req.json();
      const escaped = String(pattern).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      const found = String(text).match(new RegExp(escaped, "g")) ?? [];
      return Response.json({ count: found.length });
    }
    return new Response("not found", { status: 404 });
  },
});
