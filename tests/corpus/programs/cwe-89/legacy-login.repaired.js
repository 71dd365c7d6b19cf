// Login handler with callbacks
var sqlite3 = require('sqlite3');
var crypto = require('crypto');
var db = new sqlite3.Database('./app.db');

function hashPassword(password, salt) {
  return crypto.scryptSync(password, salt, 64).toString('hex');
}

/**
 * Looks up the user and calls back with it if the password is right.
 * @param {string} username
 * @param {string} password
 * @param {(err: Error|null, user?: object) => void} callback
 */
function login(username, password, callback) {
  var query = 'SELECT id, username, salt, hash FROM users WHERE username = ?';
  db.get(query, [username], function (err, row) {
    if (err) return callback(err);
    if (!row) return callback(null, null);
    var given = Buffer.from(hashPassword(password, row.salt), 'hex');
    var stored = Buffer.from(row.hash, 'hex');
    if (given.length !== stored.length || !crypto.timingSafeEqual(given, stored)) return callback(null, null);
    callback(null, { id: row.id, username: row.username });
  });
}

module.exports = { login };
