const fs = require('fs');
const path = require('path');
const tar = require('tar-stream');

module.exports = function unpack(stream, target, callback) {
  const extract = tar.extract();
  const root = path.resolve(target) + path.sep;
  extract.on('entry', (header, entry, next) => {
    const file = path.resolve(target, header.name);
    if (!file.startsWith(root)) return next(new Error(`${header.name} is outside of ${target}`));
    if (header.type !== 'file') {
      entry.resume();
      return next();
    }
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const out = fs.createWriteStream(file);
    out.on('error', next);
    out.on('finish', next);
    entry.pipe(out);
  });
  extract.on('error', callback);
  extract.on('finish', callback);
  stream.on('error', callback);
  stream.pipe(extract);
};
