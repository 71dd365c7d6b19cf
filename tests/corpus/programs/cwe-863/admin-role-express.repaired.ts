import express, { NextFunction, Request, Response } from "express";
import jwt from "jsonwebtoken";
import { prisma } from "./prisma";

interface AuthRequest extends Request {
  user?: { id: string; role: string };
}

const app = express();
app.use(express.json());

function authenticate(req: AuthRequest, res: Response, next: NextFunction) {
  const token = req.headers.authorization?.split(" ")[1];
  if (!token) return res.sendStatus(401);
  try {
    req.user = jwt.verify(token, process.env.JWT_SECRET!, { algorithms: ["HS256"] }) as any;
    next();
  } catch {
    res.sendStatus(401);
  }
}

function requireAdmin(req: AuthRequest, res: Response, next: NextFunction) {
  if (req.user?.role !== "admin") return res.sendStatus(403);
  next();
}

app.get("/admin/users", authenticate, async (req: AuthRequest, res: Response) => {
  if (req.user?.role !== "admin") return res.sendStatus(403);
  res.json(await prisma.user.findMany({ select: { id: true, email: true, role: true } }));
});

app.delete("/admin/users/:id", authenticate, requireAdmin, async (req: AuthRequest, res: Response) => {
  await prisma.user.delete({ where: { id: req.params.id } });
  res.sendStatus(204);
});

app.listen(4000);
