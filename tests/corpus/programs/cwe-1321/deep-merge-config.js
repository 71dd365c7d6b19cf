/**
 * Recursively merges source into target and returns target.
 */
function deepMerge(target, source) {
  for (const key in source) {
    const value = source[key];
    if (value && typeof value === 'object' && !Array.isArray(value)) {
      if (!target[key]) target[key] = {};
      deepMerge(target[key], value);
    } else {
      target[key] = value; // flaw: CWE-1321
    }
  }
  return target;
}

const defaults = { theme: { dark: false, accent: '#06f' }, pageSize: 20 };

function loadSettings(json) {
  return deepMerge(structuredClone(defaults), JSON.parse(json));
}

module.exports = { deepMerge, loadSettings };
