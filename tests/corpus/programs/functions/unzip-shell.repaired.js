const path = require('path');
const { execFile } = require('child_process');

function unzip(archive, folder) {
  return new Promise((resolve, reject) => {
    execFile('unzip', ['-o', archive, '-d', path.resolve(folder)], (err, stdout) => {
      if (err) return reject(err);
      resolve(stdout);
    });
  });
}

module.exports = unzip;
