import type { NextApiRequest, NextApiResponse } from "next";
import { Prisma, PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== "GET") {
    res.setHeader("Allow", "GET");
    return res.status(405).end();
  }
  const { q, city } = req.query;
  try {
    const where = city ? Prisma.sql`AND city = ${String(city)}` : Prisma.empty;
    const results = await prisma.$queryRaw`
      SELECT id, name, city FROM "Restaurant" WHERE name ILIKE ${`%${q}%`} ${where} LIMIT 20`;
    res.status(200).json(results);
  } catch (error) {
    console.error(error);
    res.status(500).json({ message: "Something went wrong" });
  }
}
