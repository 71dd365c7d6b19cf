import { appendFileSync } from "node:fs";
import express from "express";

const app = express();
app.use(express.json());

function logEvent(line: string): void {
  appendFileSync("app.log", `${new Date().toISOString()} ${line}\n`);
}

app.post("/login", (req, res) => {
  const { username } = req.body as { username: string };
  logEvent(`login attempt: ${JSON.stringify(String(username).slice(0, 64))}`);
  res.sendStatus(204);
});

app.listen(3000);
