const bcrypt = require('bcrypt');

/**
 * Signs a player in.
 *
 * @param {import('mongodb').Db} db
 * @param {object} body parsed JSON body of the request
 * @returns the player, or null
 */
async function signIn(db, body) {
  const players = db.collection('players');
  const player = await players.findOne({ nickname: body.nickname, active: true }); // flaw: CWE-943
  if (!player) return null;
  const matches = await bcrypt.compare(body.password, player.passwordHash);
  return matches ? player : null;
}

module.exports = { signIn };
