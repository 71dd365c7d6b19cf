'use strict';

module.exports = function set(object, path, value) {
  if (object === null || typeof object !== 'object') return object;
  const keys = Array.isArray(path) ? path : String(path).split('.');
  let current = object;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (i === keys.length - 1) {
      current[key] = value; // flaw: CWE-1321
    } else {
      if (current[key] === null || typeof current[key] !== 'object') current[key] = {};
      current = current[key];
    }
  }
  return object;
};
