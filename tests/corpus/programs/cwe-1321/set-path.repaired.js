'use strict';

const UNSAFE = ['__proto__', 'prototype', 'constructor'];

/** Sets a nested value: setPath(form, 'address.city', 'Oslo') */
function setPath(object, path, value) {
  const parts = path.split('.');
  if (parts.some((part) => UNSAFE.includes(part))) {
    throw new TypeError('invalid path');
  }
  let current = object;
  for (let i = 0; i < parts.length - 1; i += 1) {
    if (typeof current[parts[i]] !== 'object' || current[parts[i]] === null) {
      current[parts[i]] = {};
    }
    current = current[parts[i]];
  }
  current[parts[parts.length - 1]] = value;
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
