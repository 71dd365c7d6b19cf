import { extname, resolve, SEPARATOR } from "jsr:@std/path";

const ROOT = resolve("./public");
const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".png": "image/png",
};

Deno.serve({ port: 8000 }, async (req) => {
  const pathname = decodeURIComponent(new URL(req.url).pathname);
  const file = resolve(ROOT, "." + (pathname === "/" ? "/index.html" : pathname));
  if (!file.startsWith(ROOT + SEPARATOR)) {
    return new Response("Forbidden", { status: 403 });
  }
  try {
    const data = await Deno.readFile(file);
    return new Response(data, {
      headers: { "content-type": TYPES[extname(file)] ?? "application/octet-stream" },
    });
  } catch (err) {
    if (err instanceof Deno.errors.NotFound) {
      return new Response("Not found", { status: 404 });
    }
    return new Response("Internal error", { status: 500 });
  }
});
