import fs from "node:fs";
import http from "node:http";
import express from "express";
import busboy from "busboy";
import zlib from "node:zlib";

const app = express();
const seen = new Map();
const jobs = new Map();

app.put("/raw/:id", (req, res) => {
  // ruleid: js-taken-without-end
  req.pipe(fs.createWriteStream(pathOf(req.params.id)));
  req.on("end", () => res.sendStatus(204));
});

app.put("/raw/:id/text", (req, res) => {
  const target = fs.createWriteStream(pathOf(req.params.id));
  // ruleid: js-taken-without-end
  req.pipe(target);
});

app.post("/form", (req, res) => {
  // ruleid: js-taken-without-end
  const parts = busboy({ headers: req.headers });
  req.pipe(parts);
});

app.post("/form/small", (req, res) => {
  // ok: js-taken-without-end
  const parts = busboy({ headers: req.headers, limits });
  req.pipe(parts);
});

app.post("/packed", (req, res) => {
  // ruleid: js-taken-without-end
  const plain = req.pipe(zlib.createGunzip());
  plain.pipe(parser);
});

app.post("/pages", async (req, res) => {
  const { urls } = req.body;
  // ruleid: js-taken-without-end
  const pages = await Promise.all(urls.map((url: string) => fetch(url)));
  res.json(pages.length);
});

app.post("/pages/few", async (req, res) => {
  const { urls } = req.body;
  if (urls.length > 20) return res.sendStatus(400);
  // ok: js-taken-without-end
  const pages = await Promise.all(urls.map((url: string) => fetch(url)));
  res.json(pages.length);
});

app.post("/known", async (req, res) => {
  // ok: js-taken-without-end
  const pages = await Promise.all(PAGES.map((url: string) => fetch(url)));
  res.json(pages.length);
});

app.post("/import", (req, res) => {
  const archive = new AdmZip(req.file.buffer);
  for (const entry of archive.getEntries()) {
    // ruleid: js-taken-without-end
    keep(entry.entryName, entry.getData());
  }
  res.sendStatus(204);
});

async function unpack(archive: string, folder: string) {
  const directory = await unzipper.Open.file(archive);
  for (const entry of directory.files) {
    // ruleid: js-taken-without-end
    await pipeline(entry.stream(), fs.createWriteStream(placeOf(folder, entry.path)));
  }
}

// ruleid: js-taken-without-end
const receive = UseInterceptors(FileInterceptor("file"));
// ok: js-taken-without-end
const receiveSome = UseInterceptors(FileInterceptor("file", options));

// Where there is a warning, no hint is needed.
app.post("/jobs", (req, res) => {
  // ok: js-taken-without-end
  seen.set(req.ip, Date.now());
  jobs.set(req.body.name, req.body);
});

app.delete("/jobs/:name", (req, res) => jobs.delete(req.params.name));

http.createServer(app).listen(3000);
