import type { NextApiRequest, NextApiResponse } from "next";
import prisma from "../../lib/prisma";

// ruleid: pages-api-open-to-all
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === "DELETE") {
    await prisma.user.delete({ where: { id: Number(req.query.id) } });
    return res.status(204).end();
  }
  res.status(405).end();
}

// ok: pages-api-open-to-all
export async function listHandler(req: NextApiRequest, res: NextApiResponse) {
  res.json(await prisma.product.findMany({ take: 20 }));
}

// ok: pages-api-open-to-all
export async function counterHandler(req: NextApiRequest, res: NextApiResponse) {
  res.json(await prisma.counter.update({ where: { id: 1 }, data: { hits: { increment: 1 } } }));
}
