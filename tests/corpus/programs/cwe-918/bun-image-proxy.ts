const server = Bun.serve({
  port: 3000,
  async fetch(req) {
    const { pathname, searchParams } = new URL(req.url);
    if (pathname === "/health") {
      return new Response("ok");
    }
    if (pathname === "/image") {
      const src = searchParams.get("src");
      if (!src) {
        return new Response("missing src", { status: 400 });
      }
      const upstream = await fetch(src); // flaw: CWE-918
      const type = upstream.headers.get("content-type") ?? "";
      if (!type.startsWith("image/")) {
        return new Response("not an image", { status: 415 });
      }
      return new Response(upstream.body, { headers: { "content-type": type, "cache-control": "max-age=3600" } });
    }
    return new Response("not found", { status: 404 });
  },
});

console.log(`listening on ${server.port}`);
