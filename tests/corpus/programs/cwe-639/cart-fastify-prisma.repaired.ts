import Fastify from "fastify";
import jwt from "@fastify/jwt";
import { PrismaClient } from "@prisma/client";

const app = Fastify();
const prisma = new PrismaClient();
app.register(jwt, { secret: process.env.JWT_SECRET! });
app.addHook("onRequest", async (request, reply) => {
  try {
    await request.jwtVerify();
  } catch {
    reply.code(401).send({ error: "unauthorized" });
  }
});

app.post<{ Body: { sku: string } }>("/cart/items", async (request) => {
  const { sub } = request.user as { sub: string };
  return prisma.cartItem.create({ data: { userId: sub, sku: request.body.sku } });
});

app.delete<{ Params: { id: string } }>("/cart/items/:id", async (request, reply) => {
  const { sub } = request.user as { sub: string };
  await prisma.cartItem.deleteMany({ where: { id: request.params.id, userId: sub } });
  return reply.code(204).send();
});

app.listen({ port: 3000 });
