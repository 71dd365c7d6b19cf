const winston = require("winston");
const fs = require("fs");
const ROLES = ["admin", "guest"];

app.post("/login", (req, res) => {
  // ruleid: js-log-from-request
  console.log(`login of ${req.body.username} failed`);
  // ruleid: js-log-from-request
  logger.info("login of " + req.body.username);
  const { username } = req.body;
  // ruleid: js-log-from-request
  this.logger.warn(`unknown user ${username}`);
  // ruleid: js-log-from-request
  fs.appendFileSync("access.log", `${new Date().toISOString()} ${username}\n`);
});

function line(name) {
  return `user ${name}`;
}

function logs(name) {
  // todoruleid: js-log-from-request
  logger.info(`user ${name}`);
}

app.get("/helper", (req, res) => {
  // ruleid: js-log-from-request
  logger.error("search: " + line(req.query.name));
  logs(req.query.name);
});

app.post("/fields", (req, res) => {
  // ok: js-log-from-request
  logger.info({ user: req.body.username }, "login failed");
  // ok: js-log-from-request
  logger.info("login failed", { user: req.body.username });
  // ok: js-log-from-request
  console.log(`login of ${JSON.stringify(req.body.username)}`);
  // ok: js-log-from-request
  console.log(`login of ${req.body.username.replace(/[\r\n]/g, "")}`);
  // ok: js-log-from-request
  console.log(`${req.method} ${req.originalUrl}`);
  // ok: js-log-from-request
  console.log(`page ${Number(req.query.page)}`);
  // ok: js-log-from-request
  console.log(req.body);
  if (!ROLES.includes(req.body.role)) return res.sendStatus(400);
  // ok: js-log-from-request
  console.log(`role ${req.body.role}`);
  // ok: js-log-from-request
  console.log("login failed: %s", JSON.stringify(req.body.username));
});

// Helpers that write lines
function writeLog(level, message) {
  fs.appendFile("audit.log", `[${level}] ${message}\n`, () => {});
}
function auditLog(message) {
  fs.appendFile("audit.log", message.replace(/[\r\n]/g, " ") + "\n", () => {});
}
app.post("/actions", (req, res) => {
  // ruleid: js-log-from-request
  writeLog("info", "user " + req.body.user + " did it");
  // ok: js-log-from-request
  auditLog(`user ${req.body.user} did it`);
  // ok: js-log-from-request
  writeLog("info", `user ${Number(req.body.id)} did it`);
});

const oneLine = (value) => String(value).replace(/[\r\n]+/g, " ");
const doubled = (value) => String(value).repeat(2);
app.post("/lines", (req, res) => {
  // ok: js-log-from-request
  logger.info(`user ${oneLine(req.body.user)} did it`);
  // ruleid: js-log-from-request
  logger.info(`user ${doubled(req.body.user)} did it`);
});

router.post("/events", (ctx) => {
  const { user, action } = ctx.request.body;
  // ruleid: js-log-from-request
  log.write(`${Date.now()} ${user} ${action}\n`);
  // ruleid: js-log-from-request
  accessLogStream.write(ctx.request.body.path + "\n");
  // ok: js-log-from-request
  socket.write(`${user} ${action}\n`);
  // ok: js-log-from-request
  log.write(JSON.stringify({ user, action }) + "\n");
});

app.post("/log", async (c) => {
  const { level, message } = await c.req.json();
  // ruleid: js-log-from-request
  await appendFile(LOG_FILE, `[${level}] ${message}\n`);
  // ok: js-log-from-request
  await appendFile(LOG_FILE, JSON.stringify({ level, message }) + "\n");
});

const lines = fs.createWriteStream("events.txt", { flags: "a" });
app.post("/events", (req, res) => {
  const { who, deed } = req.body;
  // ruleid: js-log-from-request
  lines.write(`${Date.now()} ${who} ${deed}\n`);
  // ok: js-log-from-request
  lines.write(JSON.stringify({ who, deed }) + "\n");
  res.end();
});

app.post("/password", (req, res) => {
  const { old } = req.body;
  compare(old, stored)
    .then((same) => res.json({ same }))
    .catch((error) => {
      // ok: js-log-from-request
      log.error(`cannot compare passwords: ${error}`);
      // ruleid: js-log-from-request
      log.error(`cannot compare ${old}`);
    });
});
