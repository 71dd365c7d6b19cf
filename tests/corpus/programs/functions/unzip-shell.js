const path = require('path');
const { exec } = require('child_process');

function unzip(archive, folder) {
  return new Promise((resolve, reject) => {
    exec('unzip -o ' + archive + ' -d ' + path.resolve(folder), (err, stdout) => { // flaw: CWE-78
      if (err) return reject(err);
      resolve(stdout);
    });
  });
}

module.exports = unzip;
