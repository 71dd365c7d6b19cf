'use strict';

/**
 * Parses "a[b][c]=1&d=2" into nested objects.
 */
module.exports = function parse(query) {
  const result = {};
  for (const pair of query.split('&')) {
    const [rawKey, rawValue = ''] = pair.split('=');
    const keys = decodeURIComponent(rawKey).replace(/\]/g, '').split('[');
    let target = result;
    keys.forEach((key, index) => {
      if (index === keys.length - 1) {
        target[key] = decodeURIComponent(rawValue); // flaw: CWE-1321
      } else {
        target[key] = target[key] || {};
        target = target[key];
      }
    });
  }
  return result;
};
