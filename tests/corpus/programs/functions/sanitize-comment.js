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
export function safeComment(comment) {
  return comment
    .replace(/<script[^>]*>.*?<\/script>/gis, '') // flaw: CWE-79, CWE-116
    .replace(/on\w+="[^"]*"/gi, '')
    .trim();
}
