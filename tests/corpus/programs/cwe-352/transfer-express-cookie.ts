import express from "express";
import cookieParser from "cookie-parser";
import { sessions } from "./sessions";
import { transfer } from "./bank";

const app = express();
app.use(express.urlencoded({ extended: false }));
app.use(cookieParser(process.env.COOKIE_SECRET));

app.post("/session", async (req, res) => {
  const id = await sessions.create(String(req.body.user), String(req.body.password));
  res.cookie("sid", id, { httpOnly: true, secure: true, sameSite: "none" }); // flaw: CWE-352, CWE-1275
  res.redirect("/");
});

app.post("/transfer", async (req, res) => {
  const user = await sessions.find(req.cookies.sid);
  if (!user) return res.sendStatus(401);
  await transfer(user.id, String(req.body.to), Number(req.body.amount));
  res.redirect("/accounts");
});

app.listen(3000);
