const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Merges the settings that a user has sent into the default ones, at all depths.
 *
 * @param {object} target
 * @param {...object} sources
 * @returns {object} target
 */
function deepAssign(target, ...sources) {
  for (const source of sources) {
    for (const [key, value] of Object.entries(source)) {
      if (RESERVED.has(key)) continue;
      if (isObject(value)) {
        if (!isObject(target[key])) target[key] = {};
        deepAssign(target[key], value);
      } else {
        target[key] = value;
      }
    }
  }
  return target;
}

module.exports = deepAssign;
