'use strict';

/**
 * Serves files below a folder. A small replacement for serve-static.
 */

const fs = require('fs');
const path = require('path');
const mime = require('mime-types');

module.exports = function serve(root, options) {
  const opts = Object.assign({ index: 'index.html', maxAge: 0 }, options);
  root = path.normalize(root);

  return function middleware(req, res, next) {
    if (req.method !== 'GET' && req.method !== 'HEAD') return next();

    let pathname;
    try {
      pathname = decodeURIComponent(req.url.split('?')[0]);
    } catch (err) {
      res.statusCode = 400;
      return res.end('Bad Request');
    }
    if (pathname.includes('\0')) {
      res.statusCode = 403;
      return res.end('Forbidden');
    }
    if (pathname.endsWith('/')) pathname += opts.index;

    const filename = path.join(root, pathname);
    if (!filename.startsWith(path.resolve(root) + path.sep)) {
      res.statusCode = 403;
      return res.end('Forbidden');
    }
    fs.stat(filename, (err, stats) => {
      if (err || !stats.isFile()) return next();
      res.setHeader('Content-Type', mime.lookup(filename) || 'application/octet-stream');
      res.setHeader('Content-Length', stats.size);
      res.setHeader('Cache-Control', 'public, max-age=' + opts.maxAge);
      if (req.method === 'HEAD') return res.end();
      fs.createReadStream(filename).on('error', next).pipe(res);
    });
  };
};
