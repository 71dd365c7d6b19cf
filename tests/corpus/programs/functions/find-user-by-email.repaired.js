/**
 * Finds a user by e-mail.
 * @param {import('mysql2').Connection} connection
 */
function findUserByEmail(connection, email, callback) {
  connection.execute('SELECT id, name, email FROM users WHERE email = ?', [email], function (err, results) {
    if (err) return callback(err);
    callback(null, results[0] || null);
  });
}

module.exports = findUserByEmail;
