// ruleid: outdated-buffer-from
const decoded = new Buffer(req.body.file, "base64");
// ruleid: outdated-buffer-from
const header = Buffer(user + ":" + password, encoding).toString("base64");

// ok: outdated-buffer-from
const good = Buffer.from(text, "base64");
// ok: outdated-buffer-from
const size = new Buffer(16);
// ok: outdated-buffer-from
const other = new AudioBuffer(context, "stereo");
