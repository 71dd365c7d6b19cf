/**
 * A part of the shop's server.
 *
 * It is used by the pages of the shop and by the service of the warehouse.
 * Errors are handled by the caller.
 * What it returns is shown to the person who is logged in.
 */

const sanitizeHtml = require('sanitize-html');

/** Removes scripts from user-supplied HTML. */
function cleanHtml(html) {
  return sanitizeHtml(html, { allowedTags: ['b', 'i', 'p', 'a'], allowedAttributes: { a: ['href'] } });
}

module.exports = cleanHtml;
