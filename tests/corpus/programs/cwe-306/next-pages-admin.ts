import type { NextApiRequest, NextApiResponse } from "next";
import prisma from "../../../lib/prisma";

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === "DELETE") {
    await prisma.user.delete({ where: { id: String(req.query.id) } }); // flaw: CWE-306, CWE-862
    return res.status(204).end();
  }
  if (req.method === "GET") {
    const users = await prisma.user.findMany({ select: { id: true, email: true }, take: 100 });
    return res.json(users);
  }
  res.setHeader("Allow", ["GET", "DELETE"]);
  return res.status(405).end();
}
