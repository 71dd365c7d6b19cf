import { extname, join } from "jsr:@std/path";

const ROOT = "./public";
const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".png": "image/png",
};

Deno.serve({ port: 8000 }, async (req) => {
  const pathname = decodeURIComponent(new URL(req.url).pathname);
  const file = join(ROOT, pathname === "/" ? "index.html" : pathname);
  try {
    const data = await Deno.readFile(file); // flaw: CWE-22
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
