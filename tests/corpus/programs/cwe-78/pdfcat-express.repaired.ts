import express from "express";
import multer from "multer";
import { randomUUID } from "node:crypto";
import { execFileSync } from "node:child_process";
import { readFileSync, unlinkSync } from "node:fs";

const upload = multer({ dest: "/tmp/in", limits: { fileSize: 10e6, files: 10 }, fileFilter: (_r, f, cb) => cb(null, f.mimetype === "application/pdf") });
const app = express();

app.post("/concatenate", upload.array("files"), (req, res) => {
  const files = (req.files as Express.Multer.File[]).map((file) => file.path);
  const output = `/tmp/in/${randomUUID()}.pdf`;
  try {
    const title = String(req.body.title ?? "document").slice(0, 100);
    execFileSync("pdfunite", [...files, output]);
    execFileSync("exiftool", [`-Title=${title}`, output]);
    res.type("application/pdf").send(readFileSync(output));
  } catch {
    res.status(500).json({ error: "could not concatenate" });
  } finally {
    files.forEach((file) => unlinkSync(file));
  }
});

app.listen(5000);
