/**
 * A part of the shop's server.
 *
 * It is used by the pages of the shop and by the service of the warehouse.
 * Errors are handled by the caller.
 * What it returns is shown to the person who is logged in.
 */

function generateResetToken(length = 32) {
  const chars = 'abcdefghijklmnopqrstuvwxyz0123456789';
  return Array.from({ length }, () => chars[Math.floor(Math.random() * chars.length)]).join(''); // flaw: CWE-338
}

module.exports = { generateResetToken };
