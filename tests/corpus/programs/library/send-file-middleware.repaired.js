const fs = require('fs');
const path = require('path');
const url = require('url');

module.exports = function files(root) {
  const base = path.resolve(root);
  return function (req, res, next) {
    if (req.method !== 'GET') return next();
    let pathname;
    try {
      pathname = decodeURIComponent(new URL(req.url, 'http://localhost').pathname);
    } catch {
      return next();
    }
    const file = path.join(base, pathname);
    if (!file.startsWith(base + path.sep)) return next();
    fs.stat(file, (err, stat) => {
      if (err || !stat.isFile()) return next();
      res.setHeader('Content-Length', stat.size);
      fs.createReadStream(file).on('error', next).pipe(res);
    });
  };
};
