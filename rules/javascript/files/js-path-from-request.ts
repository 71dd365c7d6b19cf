import fs from "fs";
import path from "node:path";
import { createReadStream, promises as fsp } from "fs";
import { basename, join } from "path";
import sanitize from "sanitize-filename";

const FOLDER = path.join(__dirname, "files");
const REPORTS: Record<string, string> = { daily: "daily.csv", weekly: "weekly.csv" };

app.get("/direct/:name", (req, res) => {
  // ruleid: js-path-from-request
  res.sendFile(path.join(FOLDER, req.params.name));
});

app.get("/variables", async (req, res) => {
  const name = req.query.name as string;
  const file = `${FOLDER}/${name}`;
  // ruleid: js-path-from-request
  const text = await fs.promises.readFile(file, "utf8");
  // ruleid: js-path-from-request
  fs.createReadStream(file).pipe(res);
  // ruleid: js-path-from-request
  res.download(path.resolve(FOLDER, name));
  // ruleid: js-path-from-request
  res.status(200).sendFile(file);
});

app.post("/notes", async (req, res) => {
  const { title, content } = req.body;
  // ruleid: js-path-from-request
  await fsp.writeFile(join(FOLDER, title + ".md"), content);
  // ruleid: js-path-from-request
  fs.unlinkSync(FOLDER + "/" + title);
  // ok: js-path-from-request
  fs.writeFileSync(path.join(FOLDER, "note.md"), content);
});

function placeOf(name: string) {
  return path.join(FOLDER, name);
}

function contents(name: string) {
  // todoruleid: js-path-from-request
  return fs.readFileSync(path.join(FOLDER, name));
}

app.get("/helper", (req, res) => {
  // ruleid: js-path-from-request
  res.send(fs.readFileSync(placeOf(String(req.query.name))));
  res.send(contents(String(req.query.name)));
});

app.get("/weak", (req, res) => {
  const name = String(req.query.name).replace("../", "");
  // ruleid: js-path-from-request
  createReadStream(path.join(FOLDER, name)).pipe(res);
  const file = FOLDER + "/" + req.query.name;
  if (!file.startsWith(FOLDER)) {
    return res.sendStatus(403);
  }
  // ruleid: js-path-from-request
  createReadStream(file).pipe(res);
});

app.post("/upload", upload.single("file"), async (req, res) => {
  // ruleid: js-path-from-request
  await fs.promises.writeFile(path.join(FOLDER, req.file.originalname), req.file.buffer);
  // ruleid: js-path-from-request
  fs.renameSync(req.file.path, path.join(FOLDER, req.body.name));
  // ok: js-path-from-request
  fs.createReadStream(req.file.path).pipe(parser);
});

http.createServer((req, res) => {
  // ruleid: js-path-from-request
  fs.readFile("." + req.url, (error, data) => res.end(data));
});

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  // ruleid: js-path-from-request
  const post = fs.readFileSync(path.join(process.cwd(), "posts", `${slug}.md`), "utf8");
  return new Response(post);
}

app.get("/resolved", (req, res) => {
  const file = path.resolve(FOLDER, String(req.query.name));
  if (!file.startsWith(FOLDER + path.sep)) {
    return res.sendStatus(404);
  }
  // ok: js-path-from-request
  res.sendFile(file);
});

app.get("/joined", (req, res) => {
  const file = path.normalize(path.join(FOLDER, req.query.name as string));
  if (file.startsWith(FOLDER)) {
    // ok: js-path-from-request
    return res.sendFile(file);
  }
  res.sendStatus(404);
});

app.get("/relative", async (req, res) => {
  const file = path.resolve(FOLDER, req.params.name);
  const relative = path.relative(FOLDER, file);
  if (relative.startsWith("..") || path.isAbsolute(relative)) {
    throw new Error("outside");
  }
  // ok: js-path-from-request
  await fs.promises.unlink(file);
});

app.get("/real", async (req, res) => {
  const real = await fs.promises.realpath(path.join(FOLDER, req.params.name));
  if (!real.startsWith(FOLDER + path.sep)) return res.sendStatus(403);
  // ok: js-path-from-request
  fs.createReadStream(real).pipe(res);
});

app.get("/names", (req, res) => {
  // ok: js-path-from-request
  res.sendFile(path.join(FOLDER, path.basename(req.params.name)));
  // ok: js-path-from-request
  res.sendFile(join(FOLDER, basename(req.params.name)));
  // ok: js-path-from-request
  res.sendFile(req.params.name, { root: FOLDER });
  // ok: js-path-from-request
  res.download(path.join(FOLDER, sanitize(req.params.name)));
  // ok: js-path-from-request
  fs.readFileSync(path.join(FOLDER, `${Number(req.params.id)}.json`));
  // ok: js-path-from-request
  fs.readFileSync(path.join(FOLDER, path.normalize("/" + req.params.name)));
  const bare = path.normalize(req.params.name).replace(/^(\.\.(\/|\\|$))+/, "");
  // ok: js-path-from-request
  fs.readFileSync(path.join(FOLDER, bare));
});

app.get("/refused", (req, res) => {
  const { name } = req.params;
  if (name.includes("..") || name.includes("/")) {
    return res.status(400).end();
  }
  // ok: js-path-from-request
  res.sendFile(path.join(FOLDER, name));
});

app.get("/form", (req, res) => {
  const { id } = req.params;
  if (!/^[\w-]+$/.test(id)) return res.status(400).end();
  // ok: js-path-from-request
  res.sendFile(path.join(FOLDER, `${id}.pdf`));
  const report = REPORTS[req.query.report as string];
  // ok: js-path-from-request
  res.sendFile(path.join(FOLDER, report));
});

app.get("/stored/:id", async (req, res) => {
  const document = await Document.findById(req.params.id);
  // ok: js-path-from-request
  res.sendFile(document.path);
});

export async function note(folder: string, title: string) {
  const name = decodeURIComponent(title) + ".md";
  // ruleid: js-path-from-request
  const text = await fs.promises.readFile(path.join(folder, name), "utf8");
  // ok: js-path-from-request
  await fs.promises.readFile(path.join(folder, path.basename(name)), "utf8");
  // ok: js-path-from-request
  await fs.promises.readFile(decodeURIComponent(new URL(import.meta.url).pathname), "utf8");
  return text;
}

// Hapi, Elysia and tRPC
server.route({
  method: "POST",
  path: "/note",
  // ruleid: js-path-from-request
  handler: (request, h) => fs.readFileSync(path.join(FOLDER, request.payload.name)),
});
// ruleid: js-path-from-request
new Elysia().get("/note", ({ query }) => fs.readFileSync(path.join(FOLDER, query.name)));
const notes = router({
  // ruleid: js-path-from-request
  read: publicProcedure.input(z.string()).query(({ input }) => fs.readFileSync(path.join(FOLDER, input))),
  // ok: js-path-from-request
  safe: publicProcedure.input(z.string()).query(({ input }) => fs.readFileSync(path.join(FOLDER, path.basename(input)))),
});

app.get("/static/:name", (req, res) => {
  const file = path.normalize(path.join(ROOT, req.params.name));
  if (file.slice(0, ROOT.length) !== ROOT) return res.sendStatus(403);
  // ok: js-path-from-request
  fs.readFile(file, (err, data) => res.send(data));
});

function pagePath(slug: string) {
  if (!/^[a-z0-9-]{1,80}$/.test(slug)) {
    return null;
  }
  return path.join(FOLDER, `${slug}.md`);
}

app.get("/pages/:slug", async (req, res) => {
  const file = pagePath(req.params.slug);
  if (!file) return res.sendStatus(404);
  // ok: js-path-from-request
  res.send(await fs.promises.readFile(file, "utf8"));
});

server.post("/upload", async (request, reply) => {
  const data = await request.file();
  const target = path.join(FOLDER, data.filename);
  // ruleid: js-path-from-request
  await pipeline(data.file, createWriteStream(target));
  // ok: js-path-from-request
  await pipeline(data.file, createWriteStream(path.join(FOLDER, path.basename(data.filename))));
  for await (const part of request.files()) {
    // ruleid: js-path-from-request
    await pipeline(part.file, fs.createWriteStream(`${FOLDER}/${part.filename}`));
  }
});

export async function POST(request: Request) {
  const formData = await request.formData();
  const file = formData.get("file") as File;
  const bytes = Buffer.from(await file.arrayBuffer());
  // ruleid: js-path-from-request
  await fs.promises.writeFile(path.join(FOLDER, file.name), bytes);
  // ok: js-path-from-request
  await fs.promises.writeFile(path.join(FOLDER, `${crypto.randomUUID()}${path.extname(file.name)}`), bytes);
  return Response.json({ ok: true });
}

function listing(req, res) {
  const pathname = decodeURIComponent(req.url);
  const dir = path.normalize(path.join(FOLDER, path.relative(path.join("/", BASE), pathname)));
  // ok: js-path-from-request
  fs.readdir(dir, (error, files) => res.end(files.join("\n")));
  // ruleid: js-path-from-request
  fs.readdir(path.join(FOLDER, path.relative(FOLDER, pathname)), (error, files) => res.end(files.join("\n")));
}

function locate(name: string): string | null {
  const target = path.resolve(FOLDER, name);
  return target.startsWith(FOLDER + path.sep) ? target : null;
}

function placed(name: string): string {
  return path.join(FOLDER, name);
}

app.get("/files/:name", async (c) => {
  const target = locate(c.req.param("name"));
  if (!target) return c.text("Bad name", 400);
  // ok: js-path-from-request
  const data = await fs.promises.readFile(target);
  const { name } = await c.req.json<{ name: string }>();
  // ruleid: js-path-from-request
  await fs.promises.writeFile(path.join(FOLDER, name), data);
  // ruleid: js-path-from-request
  await fs.promises.writeFile(placed(name), data);
  const checked = path.join(FOLDER, name);
  if (!path.resolve(checked).startsWith(FOLDER + path.sep)) return c.text("Bad name", 400);
  // ok: js-path-from-request
  await fs.promises.writeFile(checked, data);
});

http.createServer((req, res) => {
  readBody(req, (raw) => {
    const { name = "a.txt" } = JSON.parse(raw);
    // ruleid: js-path-from-request
    fs.readFile(path.join(ROOT, name), () => res.end());
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "x-"));
    // ok: js-path-from-request
    fs.rmSync(folder, { recursive: true });
  });
});

app.post("/merge", async (req, res) => {
  const { files = [], output = "out.pdf" } = req.body ?? {};
  // ruleid: js-path-from-request
  await fs.promises.writeFile(path.join(ROOT, output), "");
  if (!files.every((file) => KNOWN.has(file))) return res.sendStatus(400);
  // ok: js-path-from-request
  await fs.promises.readFile(path.join(ROOT, files[0]));
});

app.get("/themes/:theme.css", (req, res) => {
  const name = req.params.theme;
  const theme = themes.getFilename(name);
  if (theme === undefined) {
    return res.status(404).send("Not found");
  }
  // ok: js-path-from-request
  return res.sendFile(theme);
});

app.get("/skins/:skin.css", (req, res) => {
  const name = req.params.skin;
  const skin = skins.getFilename(name);
  // ruleid: js-path-from-request
  return res.sendFile(skin);
});

app.get("/debug/*", (req, res) => {
  const options = { root: __dirname + "/debug", dotfiles: "deny" };
  try {
    // ok: js-path-from-request
    res.sendFile(req.params[0], options, (err) => res.sendStatus(404));
  } catch (err) {
    res.sendStatus(500);
  }
});
