/**
 * Finds a user by e-mail.
 * @param {import('mysql2').Connection} connection
 */
function findUserByEmail(connection, email, callback) {
  const query = "SELECT id, name, email FROM users WHERE email = '" + email + "'";
  connection.query(query, function (err, results) { // flaw: CWE-89
    if (err) return callback(err);
    callback(null, results[0] || null);
  });
}

module.exports = findUserByEmail;
