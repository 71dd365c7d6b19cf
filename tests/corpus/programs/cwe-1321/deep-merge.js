'use strict';

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/**
 * Merges the source into the target, recursively.
 *
 * @param {object} target
 * @param {object} source
 * @returns {object} the target
 */
function defaultsDeep(target, source) {
  for (const key in source) {
    if (isObject(source[key]) && isObject(target[key])) {
      defaultsDeep(target[key], source[key]);
    } else {
      target[key] = source[key]; // flaw: CWE-1321
    }
  }
  return target;
}

module.exports = defaultsDeep;
