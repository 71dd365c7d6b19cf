const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/**
 * Merges the settings that a user has sent into the default ones, at all depths.
 *
 * @param {object} target
 * @param {...object} sources
 * @returns {object} target
 */
function deepAssign(target, ...sources) {
  for (const source of sources) {
    for (const key in source) {
      const value = source[key];
      if (isObject(value)) {
        if (!isObject(target[key])) target[key] = {};
        deepAssign(target[key], value);
      } else {
        target[key] = value; // flaw: CWE-1321
      }
    }
  }
  return target;
}

module.exports = deepAssign;
