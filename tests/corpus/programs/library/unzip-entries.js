const yauzl = require('yauzl');
const fs = require('fs');
const path = require('path');

module.exports = function extract(file, target, done) {
  yauzl.open(file, { lazyEntries: true, decodeStrings: false }, (err, zip) => {
    if (err) return done(err);
    zip.readEntry();
    zip.on('end', done);
    zip.on('error', done);
    zip.on('entry', (entry) => {
      const name = entry.fileName.toString();
      if (name.endsWith('/')) return zip.readEntry();
      zip.openReadStream(entry, (error, stream) => {
        if (error) return done(error);
        const output = path.join(target, name);
        fs.mkdirSync(path.dirname(output), { recursive: true });
        const writer = fs.createWriteStream(output); // flaw: CWE-22
        writer.on('error', done);
        writer.on('finish', () => zip.readEntry());
        stream.on('error', done);
        stream.pipe(writer);
      });
    });
  });
};
