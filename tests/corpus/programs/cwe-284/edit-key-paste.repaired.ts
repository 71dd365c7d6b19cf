import express from "express";
import { randomBytes } from "crypto";
import Database from "better-sqlite3";

const app = express();
app.use(express.json({ limit: "100kb" }));
const db = new Database("db.sqlite3");
db.exec("CREATE TABLE IF NOT EXISTS pastes (id TEXT PRIMARY KEY, content TEXT, edit_key TEXT)");

app.post("/pastes", (req, res) => {
  const id = randomBytes(8).toString("hex");
  const editKey = randomBytes(16).toString("hex");
  db.prepare("INSERT INTO pastes VALUES (?, ?, ?)").run(id, String(req.body.content ?? ""), editKey);
  res.status(201).json({ id, editKey });
});

app.get("/pastes/:id", (req, res) => {
  const paste = db.prepare("SELECT id, content FROM pastes WHERE id = ?").get(req.params.id);
  if (!paste) return res.sendStatus(404);
  res.json(paste);
});

app.put("/pastes/:id", (req, res) => {
  const result = db
    .prepare("UPDATE pastes SET content = ? WHERE id = ? AND edit_key = ?")
    .run(String(req.body.content ?? ""), req.params.id, String(req.body.editKey ?? ""));
  res.sendStatus(result.changes ? 204 : 403);
});

app.listen(5000, "0.0.0.0");
