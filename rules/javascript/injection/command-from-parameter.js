const { exec, execFile, execSync } = require("child_process");

function list(folder, done) {
  const text = "ls -l " + folder;
  // ruleid: command-from-parameter
  exec(text, done);
}

exports.log = function (branch) {
  // ruleid: command-from-parameter
  return execSync(`git log ${branch}`).toString();
};

function lineFor(branch) {
  return "git log " + branch;
}

function runs(_) {
  // ok: command-from-parameter
  return execSync(_);
}

function helper(branch) {
  // ruleid: command-from-parameter
  execSync(lineFor(branch));
  // todoruleid: command-from-parameter
  runs("git log " + branch);
}

function safe(branch, count, done) {
  // ok: command-from-parameter
  execFile("git", ["log", "--", branch], done);
  // ok: command-from-parameter
  execSync(`git log -n ${Number(count)}`);
  if (!/^[\w/-]+$/.test(branch)) throw new Error(branch);
  // ok: command-from-parameter
  execSync(`git log ${branch}`);
}
