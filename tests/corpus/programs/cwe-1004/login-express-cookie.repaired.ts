import express from "express";
import cookieParser from "cookie-parser";
import rateLimit from "express-rate-limit";
import { createToken, checkUser } from "./auth";

const app = express();
app.use(express.json());
app.use(cookieParser());

app.post("/api/login", rateLimit({ windowMs: 60_000, limit: 10 }), async (req, res) => {
  const user = await checkUser(String(req.body.email), String(req.body.password));
  if (!user) {
    res.status(401).json({ error: "Invalid credentials" });
    return;
  }
  const token = createToken(user.id);
  res.cookie("token", token, {
    maxAge: 7 * 24 * 3600 * 1000,
    httpOnly: true,
    secure: process.env.NODE_ENV === "production",
    sameSite: "strict",
  });
  res.json({ id: user.id });
});

app.post("/api/logout", (_req, res) => {
  res.clearCookie("token");
  res.status(204).end();
});

app.listen(3000);
