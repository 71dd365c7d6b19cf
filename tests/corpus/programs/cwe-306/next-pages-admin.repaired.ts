import type { NextApiRequest, NextApiResponse } from "next";
import { getServerSession } from "next-auth/next";
import { authOptions } from "../auth/[...nextauth]";
import prisma from "../../../lib/prisma";

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await getServerSession(req, res, authOptions);
  if (session?.user?.role !== "ADMIN") {
    return res.status(403).json({ error: "Forbidden" });
  }
  if (req.method === "DELETE") {
    await prisma.user.delete({ where: { id: String(req.query.id) } });
    return res.status(204).end();
  }
  if (req.method === "GET") {
    const users = await prisma.user.findMany({ select: { id: true, email: true }, take: 100 });
    return res.json(users);
  }
  res.setHeader("Allow", ["GET", "DELETE"]);
  return res.status(405).end();
}
