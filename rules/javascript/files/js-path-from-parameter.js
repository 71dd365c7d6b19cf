const fs = require("fs");
const path = require("path");

const FOLDER = path.resolve("files");
const REPORTS = { daily: "daily.csv" };

function read(name) {
  const file = path.join(FOLDER, name);
  // ruleid: js-path-from-parameter
  return fs.readFileSync(file, "utf8");
}

exports.remove = async (base, fileName) => {
  // ruleid: js-path-from-parameter
  await fs.promises.unlink(path.join(base, fileName));
};

function write(filename, text) {
  // ruleid: js-path-from-parameter
  fs.writeFileSync(`${FOLDER}/${filename}`, text);
}

function placeOf(name) {
  return path.join(FOLDER, name);
}

function helper(name) {
  // todoruleid: js-path-from-parameter
  return fs.readFileSync(placeOf(name));
}

function safe(name, userPath) {
  // ok: js-path-from-parameter
  fs.readFileSync(path.join(FOLDER, path.basename(name)));
  // ok: js-path-from-parameter
  fs.readFileSync(path.join(FOLDER, REPORTS[name]));
  // ok: js-path-from-parameter
  fs.readFileSync(path.join(FOLDER, "fixed.txt"));
  // ok: js-path-from-parameter
  fs.readFileSync(name);
  const file = path.resolve(FOLDER, userPath);
  if (!file.startsWith(FOLDER + path.sep)) throw new Error(userPath);
  // ok: js-path-from-parameter
  return fs.readFileSync(file);
}
