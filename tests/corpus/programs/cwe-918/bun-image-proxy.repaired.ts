const ALLOWED_HOSTS = new Set(["images.example.com", "cdn.example.com"]);

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
      let target: URL;
      try {
        target = new URL(src);
      } catch {
        return new Response("bad src", { status: 400 });
      }
      if (target.protocol !== "https:" || !ALLOWED_HOSTS.has(target.hostname)) {
        return new Response("host not allowed", { status: 403 });
      }
      const upstream = await fetch(target, { redirect: "manual" });
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
