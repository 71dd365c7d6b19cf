const express = require("express");
const { execFile, spawn } = require("child_process");
const app = express();

app.post("/check", (req, res) => {
  // ruleid: process-unbounded
  execFile("node", ["--check", file], (error, out, err) => res.json({ ok: !error, err }));
});

app.post("/convert", (req, res) => {
  // ruleid: process-unbounded
  const child = spawn("pandoc", ["-f", "markdown", "-t", "html"]);
  child.stdout.pipe(res);
  child.stdin.end(req.body.text);
  // ok: process-unbounded
  const own = spawn("date", ["+%s"]);
});
