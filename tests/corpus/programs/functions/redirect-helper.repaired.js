/**
 * A part of the shop's server.
 *
 * It is used by the pages of the shop and by the service of the warehouse.
 * Errors are handled by the caller.
 * What it returns is shown to the person who is logged in.
 */

function safeRedirect(req, res) {
  const target = req.query.next || '/';
  const url = new URL(target, 'https://shop.example.org');
  if (url.origin === 'https://shop.example.org') {
    return res.redirect(url.pathname + url.search);
  }
  res.redirect('/');
}

module.exports = safeRedirect;
