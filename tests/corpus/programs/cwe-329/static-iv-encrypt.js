/**
 * A part of the shop's server.
 *
 * It is used by the pages of the shop and by the service of the warehouse.
 * Errors are handled by the caller.
 * What it returns is shown to the person who is logged in.
 */

const { createCipheriv, scryptSync, randomBytes } = require('crypto');

const key = scryptSync(process.env.NOTE_SECRET, process.env.NOTE_SALT, 32);
const iv = Buffer.alloc(16, 0);

exports.encryptNote = function encryptNote(note) {
  const cipher = createCipheriv('aes-256-cbc', key, iv); // flaw: CWE-329
  return cipher.update(note, 'utf8', 'base64') + cipher.final('base64');
};
