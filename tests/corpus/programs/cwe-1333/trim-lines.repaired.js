'use strict';

/**
 * Removes comments and trailing blanks from each line of a configuration.
 *
 * @param {string} text
 * @returns {string}
 */
exports.strip = function strip(text) {
  return text
    .split('\n')
    .map((line) => (line.includes('#') ? line.slice(0, line.indexOf('#')) : line).trimEnd())
    .join('\n');
};

/**
 * Whether the text is a version such as 1.2.3 or 1.2.3-beta.1.
 *
 * @param {string} text
 */
exports.isVersion = function isVersion(text) {
  return text.length < 100 && /^\d+(?:\.\d+)*(?:-[a-z0-9]+(?:\.[a-z0-9]+)*)?$/.test(text);
};
