const { exec, execSync, execFile } = require("child_process");

const ALLOWED = new Set(["ls", "wc"]);
const PROGRAMS = ["ls", "wc"];

function runCommand(command, done) {
  const [program] = command.trim().split(/\s+/);
  if (!ALLOWED.has(program)) return done(new Error("not allowed"));
  // ruleid: js-first-word-checked
  exec(command, { timeout: 5000 }, done);
}

function runNow(command) {
  const first = command.split(" ")[0];
  if (!PROGRAMS.includes(first)) {
    throw new Error("not allowed");
  }
  // ruleid: js-first-word-checked
  return execSync(command).toString();
}

function runWords(command, done) {
  const [program, ...words] = command.trim().split(/\s+/);
  if (!ALLOWED.has(program)) return done(new Error("not allowed"));
  // ok: js-first-word-checked
  execFile(program, words, done);
}

function runPlain(command, done) {
  const [program] = command.trim().split(/\s+/);
  if (!ALLOWED.has(program)) return done(new Error("not allowed"));
  if (/[;&|<>$`\n]/.test(command)) return done(new Error("not allowed"));
  // ok: js-first-word-checked
  exec(command, done);
}
