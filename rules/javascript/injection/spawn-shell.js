const { spawn, spawnSync, execFile } = require("child_process");
const cp = require("child_process");

function start(name, files, options) {
  // ruleid: spawn-shell
  spawn("git", ["commit", "-m", name], { shell: true });
  // ruleid: spawn-shell
  spawn(`git commit -m ${name}`, { shell: true, stdio: "inherit" });
  // ruleid: spawn-shell
  cp.spawnSync("eslint", files, { stdio: "inherit", shell: true });
  // ruleid: spawn-shell
  execFile("convert", [name], { shell: true }, () => {});
  // ruleid: spawn-shell
  spawn(name, [], { shell: true });

  // ok: spawn-shell
  spawn("git", ["commit", "-m", name]);
  // ok: spawn-shell
  spawn("git", ["commit", "-m", name], { shell: false });
  // ok: spawn-shell
  spawn("npm run build", { shell: true });
  // ok: spawn-shell
  spawn("npm", ["install"], { shell: true, stdio: "inherit" });
  // ok: spawn-shell
  spawnSync("npm", ["run", "build", "--silent"], { shell: true });
  // ok: spawn-shell
  spawn("git", files, options);
  // ok: spawn-shell
  terminal.open("git", files, { shell: true });
}
