import { exec } from "node:child_process";
import pug from "pug";

const DANGEROUS = ["rm", "shutdown", "sudo", "&&", ";", "|"];
const FORBIDDEN = ["require", "process", "child_process", "eval"];
const BLOCKED_SQL = /\b(drop|delete|union)\b|--/i;
const COLOURS = ["red", "green"];

function isSafeCommand(command) {
  // ruleid: word-block-list
  return !DANGEROUS.some((word) => command.includes(word));
}

function assertSafe(source: string): void {
  for (const word of FORBIDDEN) {
    // ruleid: word-block-list
    if (source.includes(word)) throw new Error(word);
  }
}

function search(name) {
  // ruleid: word-block-list
  if (BLOCKED_SQL.test(name)) throw new Error("name");
  return db.query("SELECT * FROM items WHERE name = '" + name + "'");
}

app.post("/run", (req, res) => {
  if (!isSafeCommand(req.body.command)) return res.sendStatus(400);
  exec(req.body.command, () => res.end());
});

function coloured(text) {
  // ok: word-block-list
  return COLOURS.some((colour) => text.includes(colour));
}
