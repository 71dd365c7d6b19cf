const fs = require('fs');
const path = require('path');
const url = require('url');

module.exports = function files(root) {
  const base = path.resolve(root);
  return function (req, res, next) {
    if (req.method !== 'GET') return next();
    const pathname = url.parse(req.url).pathname;
    const file = path.join(base, unescape(pathname));
    fs.stat(file, (err, stat) => {
      if (err || !stat.isFile()) return next();
      res.setHeader('Content-Length', stat.size);
      fs.createReadStream(file).on('error', next).pipe(res); // flaw: CWE-22
    });
  };
};
