/**
 * A part of the shop's server.
 *
 * It is used by the pages of the shop and by the service of the warehouse.
 * Errors are handled by the caller.
 * What it returns is shown to the person who is logged in.
 */

const { randomBytes } = require('crypto');

function generateResetToken(length = 32) {
  return randomBytes(length).toString('base64url');
}

module.exports = { generateResetToken };
