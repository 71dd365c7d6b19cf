/**
 * A part of the shop's server.
 *
 * It is used by the pages of the shop and by the service of the warehouse.
 * Errors are handled by the caller.
 * What it returns is shown to the person who is logged in.
 */

/** Removes blank space at the end of a text. */
exports.trimEnd = function trimEnd(text) {
  let end = text.length;
  while (end > 0 && /\s/.test(text[end - 1])) end--;
  return text.slice(0, end);
};

exports.lines = (text) => exports.trimEnd(text).split('\n');
