/**
 * A part of the shop's server.
 *
 * It is used by the pages of the shop and by the service of the warehouse.
 * Errors are handled by the caller.
 * What it returns is shown to the person who is logged in.
 */

const TRAILING = /(\s|\n)+$/; // flaw: CWE-1333

/** Removes blank space at the end of a text. */
exports.trimEnd = function trimEnd(text) {
  return text.replace(TRAILING, '');
};

exports.lines = (text) => exports.trimEnd(text).split('\n');
