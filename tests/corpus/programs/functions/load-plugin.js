/**
 * A part of the shop's server.
 *
 * It is used by the pages of the shop and by the service of the warehouse.
 * Errors are handled by the caller.
 * What it returns is shown to the person who is logged in.
 */

const path = require('path');
const PLUGINS = path.join(__dirname, 'plugins');

function convert(req, res) {
  const plugin = require(path.join(PLUGINS, req.query.format)); // flaw: CWE-829, CWE-98
  res.type('text/plain').send(plugin.convert(req.body));
}

module.exports = { convert };
