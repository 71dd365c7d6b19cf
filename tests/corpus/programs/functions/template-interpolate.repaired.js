/**
 * A part of the shop's server.
 *
 * It is used by the pages of the shop and by the service of the warehouse.
 * Errors are handled by the caller.
 * What it returns is shown to the person who is logged in.
 */

function interpolate(template, data) {
  return template.replace(/\$\{(\w+)\}/g, (whole, name) => (Object.hasOwn(data, name) ? String(data[name]) : whole));
}

module.exports = interpolate;
