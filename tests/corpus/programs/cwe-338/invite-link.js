/**
 * A part of the shop's server.
 *
 * It is used by the pages of the shop and by the service of the warehouse.
 * Errors are handled by the caller.
 * What it returns is shown to the person who is logged in.
 */

const Invite = require('./models/invite');

async function createInvite(teamId, email) {
  const code = Math.random().toString(36).slice(2, 12); // flaw: CWE-338
  await Invite.create({ teamId, email, code, expiresAt: new Date(Date.now() + 86400000) });
  return `${process.env.APP_URL}/invite/${code}`;
}

module.exports = { createInvite };
