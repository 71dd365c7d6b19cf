const bcrypt = require('bcrypt');

/**
 * Signs a player in.
 *
 * @param {import('mongodb').Db} db
 * @param {object} body parsed JSON body of the request
 * @returns the player, or null
 */
async function signIn(db, body) {
  if (typeof body.nickname !== 'string' || typeof body.password !== 'string') {
    return null;
  }
  const players = db.collection('players');
  const player = await players.findOne({ nickname: { $eq: body.nickname }, active: true });
  if (!player) return null;
  const matches = await bcrypt.compare(body.password, player.passwordHash);
  return matches ? player : null;
}

module.exports = { signIn };
