import type { NextApiRequest, NextApiResponse } from "next";
import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== "GET") {
    res.setHeader("Allow", "GET");
    return res.status(405).end();
  }
  const { q, city } = req.query;
  try {
    const where = city ? `AND city = '${city}'` : "";
    const results = await prisma.$queryRawUnsafe( // flaw: CWE-89
      `SELECT id, name, city FROM "Restaurant" WHERE name ILIKE '%${q}%' ${where} LIMIT 20`
    );
    res.status(200).json(results);
  } catch (error) {
    console.error(error);
    res.status(500).json({ message: "Something went wrong" });
  }
}
