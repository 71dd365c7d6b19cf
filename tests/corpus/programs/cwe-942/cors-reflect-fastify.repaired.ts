import Fastify from "fastify";
import cors from "@fastify/cors";
import cookie from "@fastify/cookie";
import { accounts } from "./accounts";

const app = Fastify({ logger: true });

const ORIGINS = ["https://app.example.com", "https://admin.example.com"];

await app.register(cookie, { secret: process.env.COOKIE_SECRET });
await app.register(cors, {
  origin: ORIGINS,
  credentials: true,
});

app.get("/account", async (request, reply) => {
  const sid = request.unsignCookie(request.cookies.sid ?? "");
  if (!sid.valid || !sid.value) {
    return reply.code(401).send();
  }
  return accounts.bySession(sid.value);
});

await app.listen({ port: 3000, host: "0.0.0.0" });
