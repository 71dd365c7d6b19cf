import path from "node:path";
import fs from "node:fs/promises";

const ROOT = path.resolve("files");
const BASE_DIR = path.resolve("files") + path.sep;
const UPLOAD_DIR = "/srv/uploads/";

async function read(name: string) {
  const full = path.resolve(ROOT, name);
  // ruleid: path-prefix-unseparated
  if (!full.startsWith(ROOT)) {
    throw new Error("outside");
  }
  return fs.readFile(full, "utf8");
}

async function real(base: string, name: string) {
  const full = await fs.realpath(path.join(base, name));
  // ruleid: path-prefix-unseparated
  return full.startsWith(base) ? full : null;
}

function first(name: string) {
  const target = path.join(ROOT, name);
  // ruleid: path-prefix-unseparated
  if (target.indexOf(ROOT) !== 0) return null;
  return target;
}

async function withSeparator(name: string) {
  const full = path.resolve(ROOT, name);
  // ok: path-prefix-unseparated
  if (full !== ROOT && !full.startsWith(ROOT + path.sep)) throw new Error("outside");
  return full;
}

async function base(name: string) {
  const full = path.resolve(BASE_DIR, name);
  // ok: path-prefix-unseparated
  if (!full.startsWith(BASE_DIR)) throw new Error("outside");
  return full;
}

async function uploads(name: string) {
  const full = path.resolve(UPLOAD_DIR, name);
  // ok: path-prefix-unseparated
  if (!full.startsWith(UPLOAD_DIR)) throw new Error("outside");
  return full;
}

async function both(folder: string, name: string) {
  const full = path.resolve(folder, name);
  const rootDir = folder.endsWith(path.sep) ? folder : folder + path.sep;
  // ok: path-prefix-unseparated
  return full.startsWith(rootDir);
}

function flag(line: string) {
  // ok: path-prefix-unseparated
  return line.startsWith("--path");
}


async function locate(requested) {
  const target = path.resolve(SHARE, requested);
  // ruleid: path-prefix-unseparated
  if (!target.startsWith(SHARE)) {
    throw new NotFound();
  }
  return target;
}

function sent(req: Request, res: Response) {
  const file = path.resolve("uploads", req.params.name);
  // ruleid: path-prefix-unseparated
  if (!file.startsWith(path.resolve("uploads"))) return res.sendStatus(403);
  res.sendFile(file);
}

function kept(req: Request, res: Response) {
  const file = path.resolve("uploads", req.params.name);
  // ok: path-prefix-unseparated
  if (!file.startsWith(path.join(__dirname, "uploads/"))) return res.sendStatus(403);
  res.sendFile(file);
}
