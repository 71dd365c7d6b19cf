const express = require("express");
const cp = require("child_process");
const { exec, execFile, spawn } = require("child_process");
const { promisify } = require("util");
const quote = require("shell-quote").quote;
import { execSync as run } from "child_process";

const app = express();
const execAsync = promisify(exec);
const HOSTS = new Set(["example.org", "example.net"]);
const COMMANDS = { disk: "df -h", load: "uptime" };

app.get("/ping", (req, res) => {
  // ruleid: js-command-from-request
  exec(`ping -c 1 ${req.query.host}`, (error, stdout) => res.send(stdout));
});

app.post("/convert", async (req, res) => {
  const { input, format = "png" } = req.body;
  const command = "convert " + input + " out." + format;
  // ruleid: js-command-from-request
  cp.execSync(command);
  // ruleid: js-command-from-request
  await execAsync(`convert in.svg out.${format}`);
  // ruleid: js-command-from-request
  run("file " + input);
  // ruleid: js-command-from-request
  require("child_process").exec("file " + input);
});

app.get("/shells/:name", (req, res) => {
  const name = req.params.name;
  // ruleid: js-command-from-request
  spawn(`ls ${name}`, { shell: true });
  // ruleid: js-command-from-request
  spawn("ls", [name], { shell: true });
  // ruleid: js-command-from-request
  spawn("sh", ["-c", "ls " + name]);
  // ruleid: js-command-from-request
  execFile("bash", ["-c", `ls ${name}`]);
  // ruleid: js-command-from-request
  spawn(name, ["--version"]);
});

function lookup(host) {
  return `nslookup ${host}`;
}

function runs(host) {
  // todoruleid: js-command-from-request
  exec("nslookup " + host);
}

app.get("/helper", ({ query }, res) => {
  // ruleid: js-command-from-request
  exec(lookup(query.host));
  runs(query.host);
});

io.on("connection", (socket) => {
  socket.on("run", (message) => {
    // ruleid: js-command-from-request
    exec(message.command);
  });
});

app.get("/arguments", (req, res) => {
  const host = req.query.host;
  // ok: js-command-from-request
  execFile("ping", ["-c", "1", "--", host], (error, stdout) => res.send(stdout));
  // ok: js-command-from-request
  spawn("ping", ["-c", "1", host]);
  // ok: js-command-from-request
  spawn("ping", [host], { shell: false });
  // ok: js-command-from-request
  exec("uptime", { env: { HOST: host } });
  // ok: js-command-from-request
  exec(quote(["ping", "-c", "1", host]));
});

app.get("/checked", (req, res) => {
  const host = req.query.host;
  const count = parseInt(req.query.count, 10);
  // ok: js-command-from-request
  exec(`ping -c ${count} example.org`);
  if (!HOSTS.has(host)) {
    return res.status(400).send("unknown host");
  }
  // ok: js-command-from-request
  exec(`ping -c 1 ${host}`);
});

app.get("/pattern", (req, res) => {
  const host = req.query.host;
  if (!/^[a-z0-9.-]+$/.test(host)) return res.sendStatus(400);
  // ok: js-command-from-request
  exec(`ping -c 1 ${host}`);
});

app.get("/table", (req, res) => {
  const command = COMMANDS[req.query.what];
  if (!command) return res.sendStatus(404);
  // ok: js-command-from-request
  exec(command);
});

app.get("/stripped", (req, res) => {
  const name = req.query.name.replace(/[^a-z0-9]/gi, "");
  // ok: js-command-from-request
  exec(`id ${name}`);
  // ok: js-command-from-request
  const found = /v(\d+)/.exec(req.query.version);
});

const shell = promisify(cp.exec);

app.post("/aliases", requireUser, async (req, res) => {
  if (!isAuthenticated(req)) return res.sendStatus(401);
  const ok = await check(req.body.user, req.body.command);
  // ruleid: js-command-from-request
  await shell(req.body.command);
});

// Helpers around a shell
app.get("/helpers", async (req, res) => {
  // ruleid: js-command-from-request
  await runCommand("ping -c 1 " + req.query.host);
  // ruleid: js-command-from-request
  await execute(`ps aux | grep ${req.query.name}`);
  // ok: js-command-from-request
  await execute(`SELECT * FROM users WHERE name = '${req.query.name}'`);
  // ok: js-command-from-request
  await execute("ps", [req.query.name]);
});
