/**
 * A part of the shop's server.
 *
 * It is used by the pages of the shop and by the service of the warehouse.
 * Errors are handled by the caller.
 * What it returns is shown to the person who is logged in.
 */

const path = require('path');
const PLUGINS = path.join(__dirname, 'plugins');
const AVAILABLE = { csv: require('./plugins/csv'), json: require('./plugins/json'), xml: require('./plugins/xml') };

function convert(req, res) {
  const plugin = Object.hasOwn(AVAILABLE, req.query.format) ? AVAILABLE[req.query.format] : null;
  if (!plugin) return res.status(400).json({ error: 'unknown format' });
  res.type('text/plain').send(plugin.convert(req.body));
}

module.exports = { convert };
