/**
 * A part of the shop's server.
 *
 * It is used by the pages of the shop and by the service of the warehouse.
 * Errors are handled by the caller.
 * What it returns is shown to the person who is logged in.
 */

function safeRedirect(req, res) {
  const target = req.query.next || '/';
  if (target.startsWith('/')) {
    return res.redirect(target); // flaw: CWE-601
  }
  res.redirect('/');
}

module.exports = safeRedirect;
