const { exec } = require('child_process');
const path = require('path');

/**
 * Dumps a database into a file and calls back with its path.
 */
function backup(database, folder, callback) {
  const file = path.join(folder, `${Date.now()}.sql`);
  exec(`pg_dump ${database} > ${file}`, (error) => { // flaw: CWE-78
    if (error) return callback(error);
    callback(null, file);
  });
}

module.exports = backup;
