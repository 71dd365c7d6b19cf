/**
 * A part of the shop's server.
 *
 * It is used by the pages of the shop and by the service of the warehouse.
 * Errors are handled by the caller.
 * What it returns is shown to the person who is logged in.
 */

function interpolate(template, data) {
  return new Function(...Object.keys(data), 'return `' + template + '`')(...Object.values(data)); // flaw: CWE-94, CWE-95
}

module.exports = interpolate;
