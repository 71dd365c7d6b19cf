'use strict';

/**
 * A small store of nested settings with dotted paths.
 */
class Settings {
  constructor(initial = {}) {
    this.values = initial;
  }

  get(path, fallback) {
    let node = this.values;
    for (const key of path.split('.')) {
      if (node == null || !Object.hasOwn(node, key)) return fallback;
      node = node[key];
    }
    return node;
  }

  set(path, value) {
    const keys = path.split('.');
    const last = keys.pop();
    let node = this.values;
    for (const key of keys) {
      if (typeof node[key] !== 'object') node[key] = {};
      node = node[key];
    }
    node[last] = value; // flaw: CWE-1321
    return this;
  }

  toJSON() {
    return this.values;
  }
}

module.exports = Settings;
