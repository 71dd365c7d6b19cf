import { Router } from "express";
import { randomBytes } from "node:crypto";
import { users, mail } from "./services";

export const router = Router();

router.post("/forgot", async (req, res) => {
  const user = await users.byEmail(String(req.body.email));
  if (user) {
    const token = randomBytes(32).toString("hex");
    await users.saveResetToken(user.id, token);
    await mail.send(user.email, `https://${req.headers.host}/reset?token=${token}`); // flaw: CWE-640, CWE-20, CWE-601
  }
  res.json({ exists: Boolean(user) }); // flaw: CWE-204, CWE-203, CWE-200
});
