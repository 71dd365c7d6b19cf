import express from "express";
import fs from "node:fs";
import path from "node:path";
import { readFile, writeFile } from "node:fs/promises";

const ROOT = "/srv/data";
const app = express();

class Store {
  constructor(private readonly root: string) {}

  async load(prefix: string): Promise<string> {
    // ruleid: js-path-through-function
    return readFile(`${this.root}/${prefix}.txt`, "utf8");
  }

  private where(service: string, day: string) {
    return path.join(ROOT, `${service}-${day}.log`);
  }

  tail(service: string, day: string) {
    const file = this.where(service, day);
    // ruleid: js-path-through-function
    return fs.createReadStream(file);
  }
}

async function materialise(root: string, files: { name: string; content: string }[]) {
  for (const file of files) {
    const target = path.join(root, file.name.replace(/^\/+/, ""));
    // ruleid: js-path-through-function
    await writeFile(target, file.content, "utf8");
  }
}

// ruleid: js-path-through-function
const open = ({ name }) => fs.readFileSync(path.join(ROOT, name));

function first(names: string[]) {
  const chosen = names[0];
  // ruleid: js-path-through-function
  return fs.readFileSync(ROOT + "/" + chosen);
}

function lowered(name: string) {
  return name.toLowerCase();
}

function helperReturns(name: string) {
  // ruleid: js-path-through-function
  return fs.readFileSync(path.join(ROOT, lowered(name)));
}

function opens(file: string) {
  // ruleid: js-path-through-function
  return fs.readFileSync(file);
}

function helperOpens(name: string) {
  return opens(path.join(ROOT, name));
}

function numbered(id: number, name: string) {
  // ok: js-path-through-function
  return fs.readFileSync(path.join(ROOT, `${id}.json`));
}

function base(name: string) {
  // ok: js-path-through-function
  return fs.readFileSync(path.join(ROOT, path.basename(name)));
}

function compared(name: string) {
  const file = path.resolve(ROOT, name);
  if (!file.startsWith(ROOT + path.sep)) throw new Error(name);
  // ok: js-path-through-function
  return fs.readFileSync(file);
}

function known(name: string) {
  if (!["a", "b"].includes(name)) throw new Error(name);
  // ok: js-path-through-function
  return fs.readFileSync(path.join(ROOT, name));
}

function locate(name: string) {
  if (!/^[\w-]{1,80}\.png$/.test(name)) return null;
  return path.join(ROOT, name);
}

function byForm(name: string) {
  const file = locate(name);
  // ok: js-path-through-function
  return fs.readFileSync(file);
}

function inside(name: string) {
  const file = path.resolve(ROOT, name);
  if (!file.startsWith(`${ROOT}/`)) throw new Error(name);
  return file;
}

function byHelper(name: string) {
  const file = inside(name);
  // ok: js-path-through-function
  return fs.readFileSync(file);
}

function image(url: string) {
  if (!url.startsWith("/img/")) return null;
  return path.join(ROOT, url.slice(5));
}

function prefixSaysNothing(url: string) {
  const file = image(url);
  // ruleid: js-path-through-function
  return fs.readFileSync(file);
}

function eachOf(names: string[], use: (name: string) => void) {
  names.forEach(use);
}

// todoruleid: js-path-through-function
app.get("/each", (req) => eachOf(req.query.names, (name) => fs.readFileSync(path.join(ROOT, name))));
app.get("/range/:prefix", (req) => new Store(ROOT).load(req.params.prefix));
app.get("/tail", (req) => new Store(ROOT).tail(req.query.service, req.query.day));
app.post("/build", (req) => materialise(ROOT, req.body.files));
app.get("/all", (req) => {
  open(req.query);
  first(req.query.names);
  helperReturns(req.query.name);
  helperOpens(req.query.name);
  numbered(1, req.query.name);
  base(req.query.name);
  compared(req.query.name);
  known(req.query.name);
  byForm(req.query.name);
  byHelper(req.query.name);
  prefixSaysNothing(req.url);
});

function removeUpload(file) {
  if (!file.path) return;
  // ok: js-path-through-function
  fs.unlink(file.path, print);
  // ruleid: js-path-through-function
  fs.unlink(file.originalname, print);
}
app.post("/photos", (req) => removeUpload(req.file));

import OpenAI from "openai";

async function readTool(args) {
  // ruleid: js-path-through-function
  return fs.promises.readFile(path.join(WORKSPACE, args.path), "utf8");
}

async function readInside(args) {
  const full = path.resolve(WORKSPACE, args.path);
  if (!full.startsWith(WORKSPACE + path.sep)) throw new Error("outside");
  // ok: js-path-through-function
  return fs.promises.readFile(full, "utf8");
}

const tools = { read_file: readTool, read_inside: readInside };

export async function answer(call) {
  return tools[call.function.name](JSON.parse(call.function.arguments));
}

function runTool(name, input) {
  switch (name) {
    case "write":
      // ruleid: js-path-through-function
      return fs.writeFileSync(path.join(WORKSPACE, input.path), input.content);
  }
}

export function each(message) {
  for (const block of message.content) {
    if (block.type === "tool_use") runTool(block.name, block.input);
  }
}

function showLog(res, params) {
  const file = path.join(LOGS, params.get("file"));
  // ruleid: js-path-through-function
  fs.readFile(file, "utf8", (error, text) => res.end(error ? "" : text));
}

http.createServer((req, res) => {
  const url = new URL(req.url, "http://localhost");
  if (url.pathname === "/log") return showLog(res, url.searchParams);
  res.end();
});

function listed(folder, response) {
  // todook: js-path-through-function
  fs.readdir(folder, (err, entries) => response.end(String(entries)));
}
function shown(folder, response) {
  // ruleid: js-path-through-function
  fs.readdir(folder, (err, entries) => response.end(String(entries)));
}
function serve(uri, response) {
  const wanted = path.resolve(ROOT + decodeURIComponent(uri));
  const way = path.relative(ROOT, wanted);
  if (way.startsWith("..") || path.isAbsolute(way)) {
    response.writeHead(403);
    return response.end();
  }
  listed(wanted, response);
}
function serveAll(uri, response) {
  const wanted = path.resolve(ROOT + decodeURIComponent(uri));
  const way = path.relative(ROOT, wanted);
  console.log(way);
  shown(wanted, response);
}
app.get("/files/*", (req, res) => serve(req.url, res));
app.get("/all/*", (req, res) => serveAll(req.url, res));
