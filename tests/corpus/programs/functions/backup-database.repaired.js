const { execFile } = require('child_process');
const path = require('path');

/**
 * Dumps a database into a file and calls back with its path.
 */
function backup(database, folder, callback) {
  const file = path.join(folder, `${Date.now()}.sql`);
  execFile('pg_dump', ['--file', file, '--', database], (error) => {
    if (error) return callback(error);
    callback(null, file);
  });
}

module.exports = backup;
