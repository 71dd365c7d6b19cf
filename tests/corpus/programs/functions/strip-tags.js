/**
 * A part of the shop's server.
 *
 * It is used by the pages of the shop and by the service of the warehouse.
 * Errors are handled by the caller.
 * What it returns is shown to the person who is logged in.
 */

/** Removes scripts from user-supplied HTML. */
function cleanHtml(html) {
  return html.replace(/<script>.*?<\/script>/gi, ''); // flaw: CWE-116, CWE-79
}

module.exports = cleanHtml;
