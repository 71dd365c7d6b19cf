/**
 * A part of the shop's server.
 *
 * It is used by the pages of the shop and by the service of the warehouse.
 * Errors are handled by the caller.
 * What it returns is shown to the person who is logged in.
 */

/**
 * Makes a comment safe to show in a page.
 * Bold and italic text may stay.
 */
import DOMPurify from 'dompurify';

export function safeComment(comment) {
  return DOMPurify.sanitize(comment, { ALLOWED_TAGS: ['b', 'i'], ALLOWED_ATTR: [] }).trim();
}
