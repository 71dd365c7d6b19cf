/**
 * A part of the shop's server.
 *
 * It is used by the pages of the shop and by the service of the warehouse.
 * Errors are handled by the caller.
 * What it returns is shown to the person who is logged in.
 */

const { createCipheriv, scryptSync, randomBytes } = require('crypto');

const key = scryptSync(process.env.NOTE_SECRET, process.env.NOTE_SALT, 32);

exports.encryptNote = function encryptNote(note) {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const data = Buffer.concat([cipher.update(note, 'utf8'), cipher.final()]);
  return [iv, cipher.getAuthTag(), data].map((part) => part.toString('base64')).join('.');
};
