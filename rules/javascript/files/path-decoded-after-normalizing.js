Mount.prototype.getPath = function (u) {
  u = path.normalize(url.parse(u).pathname.replace(/^[\/\\]?/, "/")).replace(/\\/g, "/");
  if (u.indexOf(this.url) !== 0) return false;
  try {
    // ruleid: path-decoded-after-normalizing
    u = decodeURIComponent(u);
  } catch (e) {
    return false;
  }
  return path.join(this.root, u);
};

function serve(req, res) {
  const file = path.join(root, req.url);
  // ruleid: path-decoded-after-normalizing
  fs.createReadStream(decodeURI(file)).pipe(res);
}

function serveDecoded(req, res) {
  // ok: path-decoded-after-normalizing
  const name = path.normalize("/" + decodeURIComponent(req.url));
  fs.createReadStream(path.join(root, name)).pipe(res);
}

function compared(req, res) {
  const asked = path.posix.normalize(req.url);
  // ok: path-decoded-after-normalizing
  const name = decodeURIComponent(asked);
  if (!name.startsWith("/public/")) return res.end();
  res.end(name);
}

function title(item) {
  const text = item.title;
  // ok: path-decoded-after-normalizing
  return decodeURIComponent(text);
}
