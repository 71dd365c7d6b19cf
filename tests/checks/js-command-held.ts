const child_process = require("child_process");
const { exec, execSync, execFileSync } = child_process;

function copy(from, to, windows, done) {
  let cmd;
  if (windows) {
    cmd = 'xcopy /y "' + from + '" "' + to + '"';
  } else {
    cmd = "cp -f " + from.replace(/ /g, "\\ ") + " " + to;
  }
  // ruleid: js-command-held
  child_process.exec(cmd, done);
}

function copyQuoted(from, to, windows, done) {
  let cmd;
  if (windows) {
    cmd = "xcopy /y " + shellescape([from, to]);
  } else {
    cmd = "cp -f " + shellescape([from, to]);
  }
  // ok: js-command-held
  child_process.exec(cmd, done);
}

function tag(name, message) {
  let command = "git tag";
  if (message) command += ` -m "${message}"`;
  // ruleid: js-command-held
  return execSync(command);
}

function clear(windows) {
  let command = "clear";
  if (windows) {
    command = "cls " + WINDOW_FLAGS;
  }
  // ok: js-command-held
  return execSync(command);
}

function logCommand(options) {
  let line = "git log -l0 ";
  if (options.all) line += "--all ";
  line += `-n ${options.number}`;
  return line;
}

function log(options, done) {
  const line = logCommand(options);
  // ruleid: js-command-held
  exec(line, { cwd: options.repo }, done);
}

function logArguments(options) {
  return ["log", `--author=${options.author}`];
}

function logSafely(options) {
  const list = logArguments(options);
  // ok: js-command-held
  return execFileSync("git", list);
}

Repository.prototype.show = function (ref, done) {
  const command = this._build("show", ref);
  // ruleid: js-command-held
  child_process.exec(command, done);
};

Repository.prototype._build = function () {
  const list = [];
  for (let i = 0; i < arguments.length; i++) list[i] = arguments[i];
  return "git --git-dir=" + this.path + " " + list.join(" ");
};

function stop(pid) {
  let command = "kill";
  command += " " + Number(pid);
  // ok: js-command-held
  execSync(command);
}

function version() {
  const command = "git --version";
  // ok: js-command-held
  return execSync(command);
}

function wanted(pattern, text) {
  let source = "^" + pattern + "$";
  // ok: js-command-held
  return new RegExp(source).exec(text);
}
