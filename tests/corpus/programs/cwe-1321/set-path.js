'use strict';

/** Sets a nested value: setPath(form, 'address.city', 'Oslo') */
function setPath(object, path, value) {
  const parts = path.split('.');
  let current = object;
  for (let i = 0; i < parts.length - 1; i += 1) {
    if (typeof current[parts[i]] !== 'object' || current[parts[i]] === null) {
      current[parts[i]] = {};
    }
    current = current[parts[i]];
  }
  current[parts[parts.length - 1]] = value; // flaw: CWE-1321
  return object;
}

function fromFields(fields) {
  const out = {};
  for (const [name, value] of Object.entries(fields)) {
    setPath(out, name, value);
  }
  return out;
}

module.exports = { setPath, fromFields };
