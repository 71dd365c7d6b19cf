app.post("/clone", async (req, res) => {
  const { repo } = req.body;
  // ruleid: js-option-from-request
  await execFileAsync("git", ["clone", repo, target]);
  res.sendStatus(201);
});

app.get("/archive", (req, res) => {
  // ruleid: js-option-from-request
  spawn("tar", ["-c", "-z", TARGET, req.query.folder]);
});

function runYtDlp(args) {
  return spawn("yt-dlp", args);
}

function options(name) {
  return ["clone", name];
}

app.post("/download", async (req, res) => {
  const songUrl = req.body.song_url;
  if (typeof songUrl !== "string" || songUrl.trim() === "") return res.sendStatus(400);
  // ruleid: js-option-from-request
  await runYtDlp(["-x", "-o", path.join(DOWNLOADS, "%(ext)s"), songUrl]);
  res.end();
});

app.post("/pull", (req, res) => {
  // todoruleid: js-option-from-request
  execFile("git", options(req.body.repo), () => res.end());
});

app.get("/log", (req, res) => {
  // ok: js-option-from-request
  execFile("git", ["log", "--", req.query.branch], () => res.end());
});

app.get("/grep", (req, res) => {
  // ok: js-option-from-request
  execFile("grep", ["-rn", "-e", req.query.term, "--", FOLDER], () => res.end());
});

app.get("/branch", (req, res) => {
  const { branch } = req.query;
  if (typeof branch !== "string" || branch.startsWith("-")) return res.sendStatus(400);
  // ok: js-option-from-request
  execFile("git", ["checkout", branch], () => res.end());
});

app.get("/named", (req, res) => {
  const { branch } = req.query;
  if (!/^[\w./]+$/.test(branch)) return res.sendStatus(400);
  // ok: js-option-from-request
  execFile("git", ["checkout", branch], () => res.end());
});

app.get("/listing", (req, res) => {
  // ok: js-option-from-request
  execFile("ls", [req.query.folder], () => res.end());
});

app.get("/fetch", (req, res) => {
  const url = new URL(req.query.url);
  // ok: js-option-from-request
  execFile("curl", [url.href], () => res.end());
});

app.get("/history", async (req, res) => {
  const git = simpleGit("/srv/repository");
  // ruleid: js-option-from-request
  res.json(await git.raw(["log", req.query.ref]));
  // ruleid: js-option-from-request
  res.json(await git.log([req.query.ref]));
  // ok: js-option-from-request
  res.json(await git.raw(["log", "--", req.query.file]));
});
