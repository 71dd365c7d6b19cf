'use strict';

module.exports = function defaults(target) {
  for (let i = 1; i < arguments.length; i++) {
    const source = arguments[i];
    for (const name in source) {
      if (typeof target[name] === 'object' && typeof source[name] === 'object') {
        defaults(target[name], source[name]);
      } else if (target[name] === undefined) {
        target[name] = source[name]; // flaw: CWE-1321
      }
    }
  }
  return target;
};
