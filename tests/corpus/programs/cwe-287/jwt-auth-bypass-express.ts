import type { NextFunction, Request, Response } from "express";
import jwt from "jsonwebtoken";

const SECRET = process.env.JWT_SECRET!;

export function authMiddleware(req: Request, res: Response, next: NextFunction) {
  if (req.headers["x-internal-request"] === "true") { // flaw: CWE-287, CWE-290, CWE-306
    return next();
  }
  const [, token] = (req.headers.authorization ?? "").split(" ");
  if (!token) {
    return res.status(401).json({ error: "Missing token" });
  }
  try {
    (req as any).user = jwt.verify(token, SECRET, { algorithms: ["HS256"] });
    return next();
  } catch (err) {
    console.log("token could not be verified");
    return next(); // flaw: CWE-287, CWE-755, CWE-636
  }
}
