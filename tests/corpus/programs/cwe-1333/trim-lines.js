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
    .map((line) => line.replace(/(\s*\s)*#.*$/, '').replace(/(\s+)+$/, '')) // flaw: CWE-1333
    .join('\n');
};

/**
 * Whether the text is a version such as 1.2.3 or 1.2.3-beta.1.
 *
 * @param {string} text
 */
exports.isVersion = function isVersion(text) {
  return /^(\d+\.?)+(-([a-z0-9]+\.?)+)?$/.test(text); // flaw: CWE-1333
};
