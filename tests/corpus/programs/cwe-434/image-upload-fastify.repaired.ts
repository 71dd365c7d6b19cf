import Fastify from "fastify";
import multipart from "@fastify/multipart";
import fastifyStatic from "@fastify/static";
import { pipeline } from "node:stream/promises";
import { createWriteStream, mkdirSync } from "node:fs";
import path from "node:path";
import { randomUUID } from "node:crypto";

const app = Fastify();
const UPLOADS = path.resolve("public/uploads");
mkdirSync(UPLOADS, { recursive: true });

app.register(multipart, { limits: { fileSize: 5 * 1024 * 1024, files: 1 } });
app.register(fastifyStatic, { root: UPLOADS, prefix: "/uploads/" });

const EXTENSIONS: Record<string, string> = { "image/png": ".png", "image/jpeg": ".jpg", "image/webp": ".webp" };

app.post("/upload", async (request, reply) => {
  const data = await request.file();
  if (!data) {
    return reply.code(400).send({ error: "No file" });
  }
  const extension = EXTENSIONS[data.mimetype];
  if (!extension) {
    return reply.code(415).send({ error: "Unsupported file type" });
  }
  const name = `${randomUUID()}${extension}`;
  await pipeline(data.file, createWriteStream(path.join(UPLOADS, name)));
  return { url: `/uploads/${name}` };
});

await app.listen({ port: 5000, host: "0.0.0.0" });
