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
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') continue;
    if (isObject(source[key]) && isObject(target[key])) {
      defaultsDeep(target[key], source[key]);
    } else {
      target[key] = source[key];
    }
  }
  return target;
}

module.exports = defaultsDeep;
