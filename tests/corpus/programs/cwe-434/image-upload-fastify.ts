import Fastify from "fastify";
import multipart from "@fastify/multipart";
import fastifyStatic from "@fastify/static";
import { pipeline } from "node:stream/promises";
import { createWriteStream, mkdirSync } from "node:fs";
import path from "node:path";

const app = Fastify();
const UPLOADS = path.resolve("public/uploads");
mkdirSync(UPLOADS, { recursive: true });

app.register(multipart, { limits: { fileSize: 5 * 1024 * 1024, files: 1 } });
app.register(fastifyStatic, { root: UPLOADS, prefix: "/uploads/" });

app.post("/upload", async (request, reply) => {
  const data = await request.file();
  if (!data) {
    return reply.code(400).send({ error: "No file" });
  }
  const target = path.join(UPLOADS, data.filename);
  await pipeline(data.file, createWriteStream(target)); // flaw: CWE-434, CWE-22
  return { url: `/uploads/${data.filename}` };
});

await app.listen({ port: 5000, host: "0.0.0.0" });
