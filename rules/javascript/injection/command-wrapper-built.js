const { exec, execSync, execFileSync } = require("child_process");

function sh(command) {
  return execSync(command, { encoding: "utf8" }).trim();
}

const run = (command) =>
  new Promise((resolve, reject) => exec(command, (err, out) => (err ? reject(err) : resolve(out))));

const runQuietly = (command) => execSync(command, { stdio: "ignore" });

const git = (...args) => execFileSync("git", args);

function log(author, since) {
  // ruleid: command-wrapper-built
  const lines = sh(`git log --author="${author}" --since="${since}"`);
  // ruleid: command-wrapper-built
  runQuietly("git checkout " + author);
  // ok: command-wrapper-built
  sh("git fetch --all");
  // ok: command-wrapper-built
  sh(`git -C ${ROOT} fetch`);
  // ok: command-wrapper-built
  git("log", `--author=${author}`);
  return lines;
}

async function size(folder) {
  // ruleid: command-wrapper-built
  return run(`du -sh ${folder}`);
}

class Tools {
  _run(command) {
    return new Promise((resolve, reject) => {
      exec(command, (err, out) => (err ? reject(err) : resolve(out)));
    });
  }

  convert(name) {
    // ruleid: command-wrapper-built
    return this._run(`convert ${name} out.png`);
  }

  list() {
    // ok: command-wrapper-built
    return this._run("ls -l");
  }
}

const gitRun = (command) => execSync(command);
export function tagged(version) {
  // ruleid: command-wrapper-built
  gitRun("git tag " + "-s " + version);
  // ok: command-wrapper-built
  gitRun("git diff-files --quiet && " + "[ -z x ] && " + "echo true");
}
// ok: command-wrapper-built
gitRun(`git commit -m '${newVersion} docs'`);
