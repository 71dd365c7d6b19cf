import type { NextFunction, Request, Response } from "express";
import jwt from "jsonwebtoken";

const SECRET = process.env.JWT_SECRET!;

export function authMiddleware(req: Request, res: Response, next: NextFunction) {
  const [, token] = (req.headers.authorization ?? "").split(" ");
  if (!token) {
    return res.status(401).json({ error: "Missing token" });
  }
  try {
    (req as any).user = jwt.verify(token, SECRET, { algorithms: ["HS256"] });
    return next();
  } catch (err) {
    return res.status(401).json({ error: "Invalid token" });
  }
}
