const AdmZip = require("adm-zip");
const JSZip = require("jszip");
const unzipper = require("unzipper");
const fs = require("fs");
const path = require("path");

function unpack(file, folder) {
  const zip = new AdmZip(file);
  zip.getEntries().forEach((entry) => {
    // ruleid: zip-slip
    fs.writeFileSync(path.join(folder, entry.entryName), entry.getData());
  });
}

function stream(file, folder) {
  fs.createReadStream(file)
    .pipe(unzipper.Parse())
    .on("entry", (entry) => {
      const target = `${folder}/${entry.path}`;
      // ruleid: zip-slip
      entry.pipe(fs.createWriteStream(target));
    });
}

async function files(data, folder) {
  const directory = await unzipper.Open.buffer(data);
  for (const file of directory.files) {
    // ruleid: zip-slip
    file.stream().pipe(fs.createWriteStream(path.join(folder, file.path)));
  }
  const zip = await JSZip.loadAsync(data);
  zip.forEach(async (name, file) => {
    // ruleid: zip-slip
    fs.writeFileSync(path.join(folder, name), await file.async("nodebuffer"));
  });
}

function write(target, data) {
  // todoruleid: zip-slip
  fs.writeFileSync(target, data);
}

function placeOf(folder, entry) {
  return path.join(folder, entry.fileName);
}

function helper(entry, folder) {
  write(path.join(folder, entry.fileName), "");
  // todoruleid: zip-slip
  fs.writeFileSync(placeOf(folder, entry), "");
}

function safe(zip, folder, name) {
  for (const entry of zip.getEntries()) {
    const target = path.resolve(folder, entry.entryName);
    if (!target.startsWith(folder + path.sep)) {
      throw new Error(`outside: ${entry.entryName}`);
    }
    // ok: zip-slip
    fs.writeFileSync(target, entry.getData());
    // ok: zip-slip
    fs.writeFileSync(path.join(folder, path.basename(entry.entryName)), entry.getData());
    const relative = path.relative(folder, target);
    if (relative.startsWith("..") || path.isAbsolute(relative)) continue;
    // ok: zip-slip
    fs.writeFileSync(target, entry.getData());
  }
  for (const entry of zip.getEntries()) {
    const place = path.resolve(folder, entry.entryName);
    if (path.relative(folder, place).split(path.sep)[0] === "..") throw new Error("outside");
    // ok: zip-slip
    fs.writeFileSync(place, entry.getData());
  }
  zip.on("entry", (entry) => {
    if (entry.path.includes("..")) return entry.autodrain();
    // ok: zip-slip
    entry.pipe(fs.createWriteStream(path.join(folder, entry.path)));
  });
  // ok: zip-slip
  fs.writeFileSync(path.join(folder, name), zip.name);
}

async function eachAtOnce(file, target) {
  const directory = await unzipper.Open.file(file);
  await Promise.all(directory.files.map(async (file) => {
    // ruleid: zip-slip
    await fs.promises.writeFile(path.join(target, file.path), await file.buffer());
  }));
}
