const fs = require("fs");

function failed(username) {
  // ruleid: js-log-from-parameter
  logger.warn(`login failed for ${username}`);
}

function audit(action, email) {
  const line = `${new Date().toISOString()} ${action} ${email}\n`;
  // ruleid: js-log-from-parameter
  fs.appendFile("audit.log", line, () => {});
}

function described(name) {
  return `user ${name}`;
}

const seen = (name) => {
  const text = described(name);
  // ruleid: js-log-from-parameter
  logger.info("seen: " + text);
};

function write(_) {
  // todoruleid: js-log-from-parameter
  logger.info("entry " + _);
}

function noted(comment) {
  write(comment);
}

function quoted(username) {
  // ok: js-log-from-parameter
  logger.warn(`login failed for ${JSON.stringify(username)}`);
}

function inOneLine(username) {
  const clean = username.replace(/[\r\n]+/g, " ");
  // ok: js-log-from-parameter
  logger.warn(`login failed for ${clean}`);
}

function fields(username) {
  // ok: js-log-from-parameter
  logger.warn({ username }, "login failed");
}

function counted(count) {
  // ok: js-log-from-parameter
  logger.info(`${count} users`);
}

function known(reason) {
  if (!REASONS.includes(reason)) return;
  // ok: js-log-from-parameter
  logger.info(`closed: ${reason}`);
}

class AuditWriter {
  async put(entry) {
    const line = `${new Date().toISOString()} ${entry.text}\n`;
    // ruleid: js-log-from-parameter
    await appendFile(this.file, line, "utf8");
  }
}

function failed(logStream, username) {
  // ruleid: js-log-from-parameter
  logStream.write(`${new Date().toISOString()} failed ${username}\n`);
}

function sent(socket, username) {
  // ok: js-log-from-parameter
  socket.write(`hello ${username}\n`);
}
