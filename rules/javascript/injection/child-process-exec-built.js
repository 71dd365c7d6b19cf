const cp = require("child_process");
const { exec, execSync } = require("child_process");
const util = require("util");
import { exec as run } from "child_process";
import { execSync as sync } from "node:child_process";

const execAsync = util.promisify(exec);
const GIT = "git";
const shellOut = util.promisify(exec);

async function build(name, version, files, callback) {
  // ruleid: child-process-exec-built
  exec(`git tag ${version}`, callback);
  // ruleid: child-process-exec-built
  execSync("rm -rf " + name);
  // ruleid: child-process-exec-built
  cp.exec("convert " + name + " out.png", { timeout: 5 });
  // ruleid: child-process-exec-built
  run(name + " --version");
  // ruleid: child-process-exec-built
  await execAsync(`du -sh "${name}"`);
  // ruleid: child-process-exec-built
  require("child_process").execSync(`tar xf ${name}`);
  // ruleid: child-process-exec-built
  await shellOut(`tar xf ${name}`);
  // ruleid: child-process-exec-built
  shell.exec(`npm publish ${name}`);
  // ruleid: child-process-exec-built
  exec(`ls ${req.query.folder}`);

  if (!/^v\d+$/.test(version)) throw new Error(version);
  // ok: child-process-exec-built
  exec(`git push origin ${version}`, callback);
  // ok: child-process-exec-built
  execSync("git rev-parse HEAD");
  // ok: child-process-exec-built
  execSync(`git status --porcelain`);
  // ok: child-process-exec-built
  execSync(`${GIT} status`);
  // ok: child-process-exec-built
  exec("ls", { cwd: `/srv/${name}` });
  // ok: child-process-exec-built
  cp.execFileSync("git", ["tag", `v${version}`]);
  // ok: child-process-exec-built
  exec(name);
  // ok: child-process-exec-built
  const found = /v(\d+)/.exec(`v${version}`);
  // ok: child-process-exec-built
  statement.exec(`PRAGMA user_version = ${version}`);
  // ok: child-process-exec-built
  execSync("git log" + " --oneline");
}

function held(flags, callback) {
  const command = `gcc ${flags} main.c`;
  // ruleid: child-process-exec-built
  exec(command, { timeout: 1000 }, callback);
}

function constantHeld(callback) {
  const command = `df -h`;
  // ok: child-process-exec-built
  exec(command, callback);
}

function stopped(pid, callback) {
  pid = parseInt(pid, 10);
  if (Number.isNaN(pid)) return callback(new Error("no number"));
  // ok: child-process-exec-built
  exec("taskkill /pid " + pid + " /T", callback);
  // ok: child-process-exec-built
  exec("kill " + pid, callback);
}

function stoppedUnchecked(pid, callback) {
  // ruleid: child-process-exec-built
  exec("taskkill /pid " + pid + " /T", callback);
}

export function install(fix, name) {
  // ok: child-process-exec-built
  execSync(`npm install${fix ? "" : " --no-package-lock"}`);
  // ok: child-process-exec-built
  execSync(`${process.execPath} ${__dirname}/build.js`);
  // ruleid: child-process-exec-built
  execSync(`npm install${fix ? "" : " " + name}`);
}
