const fs = require("node:fs/promises");
const { createWriteStream, writeFileSync } = require("fs");
const os = require("os");
const path = require("path");

async function render(source) {
  const file = path.join(os.tmpdir(), "diagram-" + process.pid + ".dot");
  // ruleid: predictable-temp-file
  await fs.writeFile(file, source);
  // ruleid: predictable-temp-file
  writeFileSync("/tmp/report.csv", source);
  // ruleid: predictable-temp-file
  createWriteStream(path.join(os.tmpdir(), `upload-${Date.now()}.bin`));
}

async function fine(source, name) {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "diagram-"));
  // ok: predictable-temp-file
  await fs.writeFile(path.join(folder, "diagram.dot"), source);
  const file = path.join(os.tmpdir(), `diagram-${randomUUID()}.dot`);
  // ok: predictable-temp-file
  await fs.writeFile(file, source);
  // ok: predictable-temp-file
  await fs.writeFile("./out/report.csv", source);
  const cache = path.join(os.tmpdir(), name);
  // ok: predictable-temp-file
  await fs.writeFile(cache, source);
  const read = path.join(os.tmpdir(), "diagram.dot");
  // ok: predictable-temp-file
  return fs.readFile(read);
}

function renderPdf(source) {
  const input = "/tmp/document.tex";
  // ruleid: predictable-temp-file
  writeFileSync(input, source);
  const own = join(mkdtempSync(join(tmpdir(), "tex-")), "document.tex");
  // ok: predictable-temp-file
  writeFileSync(own, source);
  // ruleid: predictable-temp-file
  writeFileSync(join(tmpdir(), "report.csv"), source);
  const log = "/var/log/app.log";
  // ok: predictable-temp-file
  writeFileSync(log, source);
  const unique = `/tmp/${randomUUID()}.tex`;
  // ok: predictable-temp-file
  writeFileSync(unique, source);
}

function print(html) {
  const file = path.join("/tmp", "report-" + Date.now() + ".html");
  // ruleid: predictable-temp-file
  fs.writeFileSync(file, html);
}
